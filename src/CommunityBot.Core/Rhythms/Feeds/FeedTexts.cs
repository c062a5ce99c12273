using System.Resources;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Core.Rhythms.Feeds;

/// <summary>The words about calendars to subscribe to.</summary>
public static class FeedTexts
{
    /// <summary>The words that ask for one's own.</summary>
    public const string MineAsked = "feeds.words-mine";

    /// <summary>The words that ask for the community's.</summary>
    public const string OursAsked = "feeds.words-ours";

    /// <summary>The resource files.</summary>
    public static ResourceManager Resources { get; } = new(typeof(FeedTexts));

    /// <summary>What somebody's calendar is called in their calendar program.</summary>
    public static Phrase CalendarName { get; } = Of("calendar-name");

    internal static Phrase HelpMine { get; } = Of("help-mine");
    internal static Phrase HelpOurs { get; } = Of("help-ours");
    internal static Phrase MineButton { get; } = Of("mine-button");
    internal static Phrase OursButton { get; } = Of("ours-button");
    internal static Phrase NoSite { get; } = Of("no-site");
    internal static Phrase OursByCoordinators { get; } = Of("ours-by-coordinators");
    internal static Phrase OfferMine { get; } = Of("offer-mine");
    internal static Phrase OfferOurs { get; } = Of("offer-ours");
    internal static Phrase GiveIt { get; } = Of("give-it");
    internal static Phrase OnlyAccepted { get; } = Of("only-accepted");
    internal static Phrase Everything { get; } = Of("everything");
    internal static Phrase NewAddress { get; } = Of("new-address");
    internal static Phrase EndIt { get; } = Of("end-it");
    internal static Phrase Ended { get; } = Of("ended");
    internal static Phrase HereItIs { get; } = Of("here-it-is");
    internal static Phrase OldOneEnded { get; } = Of("old-one-ended");

    internal static Phrase ShownOnce(FeedOwner owner) =>
        Of(owner is FeedOwner.OfCommunity ? "shown-once-ours" : "shown-once-mine");

    internal static Phrase Shows(FeedOwner owner, Feed feed) =>
        (owner, feed.Shows) switch
        {
            (FeedOwner.OfCommunity, _) => Of("shows-ours"),
            (_, FeedChoice.Accepted) => Of("shows-accepted"),
            _ => Of("shows-all"),
        };

    internal static Phrase There(FeedOwner owner, Feed feed) =>
        Of("there", new Phrase.Moment(feed.Since, MomentStyle.Day), Shows(owner, feed));

    private static Phrase.Text Of(string key, params ReadOnlySpan<Phrase> slots) => new($"feeds.{key}", [.. slots]);
}
