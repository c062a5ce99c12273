using System.Collections.Immutable;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Core.Communities;

/// <summary>What the bot says about channels that are connected and accounts that are linked.</summary>
internal static class ConnectionTexts
{
    internal static Message SayItInTheChannel => Message.Of(Text("say-it-in-channel"));

    internal static Message HasOthers => Message.Of(Text("has-others")).With(new Block.Buttons([ChannelsButton]));

    internal static Message HasRhythms => Message.Of(Text("has-rhythms")).With(new Block.Buttons([ConnectButton]));

    internal static Message CodeIsUnknown => Message.Of(Text("code-unknown"));

    internal static Message CodeIsTaken => Message.Of(Text("code-taken"));

    internal static Message CodeIsOld => Message.Of(Text("code-old"));

    internal static Message CodeIsForChannels => Message.Of(Text("code-for-channels"));

    internal static Message CodeIsForPeople => Message.Of(Text("code-for-people"));

    internal static Message CodeIsOfHere => Message.Of(Text("code-of-here"));

    internal static Message IsNotConnected =>
        Message.Of(Text("is-not-connected")).With(new Block.Buttons([ChannelsButton]));

    internal static Message IsAlone => Message.Of(Text("is-alone"));

    internal static Message IsLinkedAlready => Message.Of(Text("is-linked-already"));

    internal static Message Linked => Message.Of(Text("linked")).With(new Block.Buttons([LiveHereButton]));

    internal static Message Unlinked => Message.Of(Text("unlinked"));

    internal static Message NothingIsLinked =>
        Message.Of(Text("nothing-is-linked")).With(new Block.Buttons([LinkButton]));

    internal static Message HasOnePlace => Message.Of(Text("has-one-place")).With(new Block.Buttons([LinkButton]));

    internal static Message LivesHere =>
        Message
            .Of(Text("lives-here"))
            .With(new Block.Buttons([new(Text("live-anywhere-button"), ConnectionRoutes.LiveAction, "any")]));

    internal static Message LivesAnywhere =>
        Message.Of(Text("lives-anywhere")).With(new Block.Buttons([LiveHereButton]));

    internal static Phrase HelpChannels => Text("help-channels");

    internal static Phrase HelpLink => Text("help-link");

    internal static Button ChannelsButton => new(Text("channels-button"), ConnectionRoutes.ChannelsAction, "");

    internal static Button LinkButton => new(Text("link-button"), ConnectionRoutes.LinkAction, "");

    private static Button ConnectButton => new(Text("connect-button"), ConnectionRoutes.OfferAction, "");

    private static Button LiveHereButton => new(Text("live-here-button"), ConnectionRoutes.LiveAction, "");

    internal static Message SayThere(string code) =>
        Message.Of(Text("say-there", new Phrase.Verbatim(code))).With(new Block.Context(Text("say-there-why"))) with
        {
            Secrecy = Secrecy.OneAlone,
        };

    internal static Message SayByTheOther(string code) =>
        Message
            .Of(Text("say-by-the-other", new Phrase.Verbatim(code)))
            .With(new Block.Context(Text("say-by-the-other-why"))) with
        {
            Secrecy = Secrecy.OneAlone,
        };

    internal static Message IsThatYou(CodeOffer.Person person, string code) =>
        Message
            .Of(Text("is-that-you", new Phrase.Verbatim(person.Name), Platform(person.Platform)))
            .With(
                new Block.Buttons([
                    new(Text("that-is-me"), ConnectionRoutes.ConfirmAction, code) { Style = ButtonStyle.Primary },
                ])
            ) with
        {
            Secrecy = Secrecy.OneAlone,
        };

    internal static Message IsConnected(Community community) => Message.Of(Text("is-connected", NameOf(community)));

    internal static Message HasEnough(int most) => Message.Of(Text("has-enough", new Phrase.Number(most)));

    internal static Message Connected(Community community) => Message.Of(Text("connected", NameOf(community)));

    internal static Message AreOne(Community community, ConnectedChannel channel) =>
        Message.Of(Text("are-one", NameOf(community), On(channel.Name, channel.Channel)));

    internal static Message Disconnected(ConnectedChannel channel) =>
        Message.Of(Text("disconnected", On(channel.Name, channel.Channel)));

    internal static Message Channels(Community community, ImmutableArray<ConnectedChannel> connected) =>
        Message.Of(
            Text(
                "channels",
                new Phrase.List([
                    On(community.Name, community.Channel),
                    .. connected.Select(channel => On(channel.Name, channel.Channel)),
                ])
            )
        );

    internal static Message ChannelsToTend(Community community, ImmutableArray<ConnectedChannel> connected) =>
        Channels(community, connected).With(new Block.Buttons([ConnectButton, .. connected.Select(DisconnectButton)]));

    private static Button DisconnectButton(ConnectedChannel channel) =>
        new(
            Text("disconnect-button", new Phrase.Verbatim(channel.Name)),
            ConnectionRoutes.DisconnectAction,
            ConnectedChannel.Id(channel.Channel)
        );

    private static Phrase.Verbatim NameOf(Community community) => new(community.Name);

    // Platforms are called by their names, with a capital letter.
    private static Phrase.Text On(string name, Place channel) =>
        Text("channel-on", new Phrase.Verbatim(name), Platform(channel.Platform));

    private static Phrase.Verbatim Platform(string name) => new($"{char.ToUpperInvariant(name[0])}{name[1..]}");

    private static Phrase.Text Text(string name, params ReadOnlySpan<Phrase> slots) =>
        new($"{CommunityTexts.File}.{name}", [.. slots]);
}
