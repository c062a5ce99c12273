using System.Collections.Immutable;
using CommunityBot.Core.Manners;

namespace CommunityBot.Core.Communities;

/// <summary>The buttons and words by which channels are connected and accounts are linked.</summary>
internal static class ConnectionRoutes
{
    /// <summary>Asks for a code by which another channel is connected.</summary>
    public const string OfferAction = "communities.offer";

    /// <summary>Asks where the community is.</summary>
    public const string ChannelsAction = "communities.channels";

    /// <summary>Disconnects a channel; the value says which.</summary>
    public const string DisconnectAction = "communities.disconnect";

    /// <summary>Asks for a code by which another account is linked.</summary>
    public const string LinkAction = "communities.link";

    /// <summary>Links the account whose code is the value.</summary>
    public const string ConfirmAction = "communities.link-confirm";

    /// <summary>Chooses the account to be reached by; the value is empty for the one that presses, else for any.</summary>
    public const string LiveAction = "communities.live";

    /// <summary>What follows from a press.</summary>
    public static ImmutableDictionary<string, Func<Asker, string, Step>> Actions { get; } =
        ImmutableDictionary<string, Func<Asker, string, Step>>
            .Empty.Add(OfferAction, (asker, _) => Offer(asker))
            .Add(ChannelsAction, (asker, _) => new Step.Run(new ShowChannels(asker)))
            .Add(DisconnectAction, (asker, channel) => new Step.Run(new DisconnectChannel(asker, channel)))
            .Add(LinkAction, (asker, _) => Link(asker))
            .Add(ConfirmAction, Confirm)
            .Add(LiveAction, (asker, any) => Live(asker, any.Length == 0 ? asker.Account : null));

    /// <summary>What follows from words.</summary>
    public static ImmutableArray<KeyValuePair<string, Func<Asker, string, Step>>> Words(
        ImmutableArray<string> affairs
    ) =>
        [
            new("communities.words-offer", (asker, _) => Offer(asker)),
            new("communities.words-disconnect", (asker, _) => Disconnect(asker)),
            new("communities.words-connect", (asker, code) => Connect(asker, code, affairs)),
            new("communities.words-channels", (asker, _) => new Step.Run(new ShowChannels(asker))),
            new("communities.words-link-me", (asker, _) => Link(asker)),
            new("communities.words-unlink", (asker, _) => new Step.Run(new UnlinkAccounts(asker.Person))),
            new("communities.words-link", Redeem),
            new("communities.words-live-here", (asker, _) => Live(asker, asker.Account)),
            new("communities.words-live-anywhere", (asker, _) => Live(asker, null)),
        ];

    private static Step.Draw Offer(Asker asker) => new(seed => new OfferChannelCode(asker, seed));

    private static Step Connect(Asker asker, string code, ImmutableArray<string> affairs) =>
        code.Length == 0 ? Offer(asker) : new Step.Run(new ConnectHere(asker, code, affairs));

    // In the channel that is meant it is enough to say the word; elsewhere the list says which there are.
    private static Step.Run Disconnect(Asker asker) =>
        asker.Channel is { } channel && CommunityId.Of(channel) != asker.Community
            ? new(new DisconnectChannel(asker, ConnectedChannel.Id(channel)))
            : new(new ShowChannels(asker));

    private static Step Link(Asker asker) =>
        asker.Account is { } account
            ? new Step.Draw(seed => new OfferAccountCode(asker, account, seed))
            : new Step.Say(CommunityTexts.NotUnderstood);

    private static Step Redeem(Asker asker, string code) =>
        code.Length == 0 || asker.Account is not { } account
            ? Link(asker)
            : new Step.Run(new ShowLink(new(asker.Person, account), code));

    private static Step Confirm(Asker asker, string code) =>
        asker.Account is { } account
            ? new Step.Run(new RedeemCode(OneTimeCode.HashOf(code), new Claim.Person(asker.Person, account)))
            : new Step.Say(CommunityTexts.NotUnderstood);

    private static Step.Run Live(Asker asker, PersonAccount? account) => new(new LiveAt(asker.Person, account));
}
