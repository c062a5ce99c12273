using System.Collections.Immutable;

namespace CommunityBot.Core.Rhythms.Feeds;

/// <summary>Which words and which buttons lead to calendars to subscribe to.</summary>
internal static class FeedRoutes
{
    public const string Mine = "rhythms.feed";
    public const string Ours = "rhythms.feed-ours";

    /// <summary>Gives an address; the value says whose and with what in it.</summary>
    public const string Renew = "rhythms.feed-renew";

    /// <summary>Puts other gatherings into it; the value likewise.</summary>
    public const string Choose = "rhythms.feed-choose";

    /// <summary>Ends it; the value says whose.</summary>
    public const string End = "rhythms.feed-end";

    private const string OfOne = "mine";
    private const string OfAll = "ours";

    /// <summary>What follows from a press.</summary>
    public static ImmutableDictionary<string, Func<Asker, string, Step>> Actions { get; } =
        ImmutableDictionary<string, Func<Asker, string, Step>>
            .Empty.Add(Mine, (asker, _) => Show(asker, OfOne))
            .Add(Ours, (asker, _) => Show(asker, OfAll))
            .Add(
                Renew,
                Chosen((asker, owner, shows) => new Step.Draw(seed => new RenewFeed(asker, owner, shows, seed)))
            )
            .Add(Choose, Chosen((asker, owner, shows) => new Step.Run(new ChooseFeed(asker, owner, shows))))
            .Add(End, (asker, value) => new Step.Run(new EndFeed(asker, OwnerOf(asker, value.Split(';')[0]))));

    /// <summary>What follows from words.</summary>
    public static ImmutableArray<KeyValuePair<string, Func<Asker, string, Step>>> Words { get; } =
    [
        new(FeedTexts.MineAsked, (asker, _) => Show(asker, OfOne)),
        new(FeedTexts.OursAsked, (asker, _) => Show(asker, OfAll)),
    ];

    /// <summary>The value of a button that is about somebody's calendar.</summary>
    public static string ValueOf(FeedOwner owner) => owner is FeedOwner.OfCommunity ? OfAll : OfOne;

    /// <summary>The value of a button that also says what is to be in it.</summary>
    public static string ValueOf(FeedOwner owner, FeedChoice shows) => $"{ValueOf(owner)};{shows}";

    private static Step.Run Show(Asker asker, string whose) => new(new ShowFeed(asker, OwnerOf(asker, whose)));

    private static FeedOwner OwnerOf(Asker asker, string whose) =>
        whose == OfAll ? new FeedOwner.OfCommunity(asker.Community) : new FeedOwner.OfPerson(asker.Person);

    // Whatever an old or a forged button says, a community's calendar has all its gatherings.
    private static Func<Asker, string, Step> Chosen(Func<Asker, FeedOwner, FeedChoice, Step> step) =>
        (asker, value) =>
        {
            var owner = OwnerOf(asker, value.Split(';')[0]);
            var isAccepted =
                owner is FeedOwner.OfPerson && value.EndsWith($"{FeedChoice.Accepted}", StringComparison.Ordinal);

            return step(asker, owner, isAccepted ? FeedChoice.Accepted : FeedChoice.All);
        };
}
