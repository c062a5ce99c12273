using System.Collections.Immutable;
using System.Resources;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Core.Communities;

/// <summary>What the bot says about the community itself and about what it can do.</summary>
public static class CommunityTexts
{
    /// <summary>The first part of the keys.</summary>
    public const string File = "communities";

    /// <summary>The words that ask for help.</summary>
    public const string HelpAsked = $"{File}.words-help";

    /// <summary>The words that ask who coordinates.</summary>
    public const string CoordinatorsAsked = $"{File}.words-coordinators";

    /// <summary>The resource files.</summary>
    public static ResourceManager Resources { get; } = new(typeof(CommunityTexts));

    /// <summary>Nothing that was said was understood.</summary>
    public static Message NotUnderstood =>
        Message
            .Of(Text("not-understood"))
            .With(new Block.Buttons([new(Text("help-button"), CommunitiesCapability.HelpAction, "")]));

    /// <summary>Somebody speaks to the bot who is in no community that it knows.</summary>
    public static Message NoCommunity => Message.Of(Text("no-community"));

    internal static Message HelloToMember =>
        Message
            .Of(Text("hello-to-member"))
            .With(new Block.Buttons([new(Text("help-button"), CommunitiesCapability.HelpAction, "")]));

    internal static Message HelloToStranger => Message.Of(Text("hello-to-stranger"));

    /// <summary>A button that no capability knows (any more).</summary>
    public static Message ButtonIsOld =>
        Message
            .Of(Text("button-is-old"))
            .With(new Block.Buttons([new(Text("help-button"), CommunitiesCapability.HelpAction, "")]));

    /// <summary>What somebody asked for is for them alone, and where they asked others would see it.</summary>
    public static Message OnlyAlone => Message.Of(Text("only-alone"));

    /// <summary>Something failed for a fault of ours and is tried again.</summary>
    public static Message TryingAgain => Message.Of(Text("trying-again"));

    /// <summary>What somebody's home page is, for screen readers.</summary>
    public static Phrase HomeTitle => Text("home-title");

    /// <summary>What was asked for needs a form, and the platform shows one only after a press.</summary>
    public static Message FormIsReady(Phrase title, string words) =>
        FormIsReady(new(title, CommunitiesCapability.SayAction, words));

    /// <summary>The same, where it was asked for by a button that couldn't show it itself.</summary>
    public static Message FormIsReady(Button button) =>
        Message
            .Of(Text("form-is-ready"))
            .With(new Block.Buttons([button with { Style = ButtonStyle.Primary, OpensForm = true }]));

    internal static Message ChannelLost(string channel, string reason) =>
        Message
            .Of(ChannelLostLine(channel))
            .With(
                new Block.Paragraph(Text("channel-lost-way")),
                new Block.Context(Text("channel-lost-reason", new Phrase.Verbatim(reason)))
            );

    internal static Message Unsent(Community community) =>
        Message.Of(UnsentLine(community)).With(new Block.Paragraph(Text("unsent-way")));

    internal static Phrase UnsentLine(Community community) => Text("unsent", new Phrase.Verbatim(community.Name));

    internal static Message ChannelLostOfSeveral(string channel, string reason) =>
        ChannelLost(channel, reason).With(new Block.Context(Text("channel-lost-others")));

    internal static Phrase ChannelLostLine(string channel) => Text("channel-lost", new Phrase.Verbatim(channel));

    internal static Phrase HelpTitle => Text("help-title");

    internal static Phrase HelpWords => Text("help-words");

    /// <summary>A command could not be handled, for a fault of ours.</summary>
    public static Message Apology(string reference) => Message.Of(Text("apology", new Phrase.Verbatim(reference)));

    internal static Message Hello() =>
        Message
            .Of(Text("hello"))
            .With(new Block.Buttons([new(Text("help-button"), CommunitiesCapability.HelpAction, "")]));

    internal static Message CoordinatorsOnly => Message.Of(Text("coordinators-only"));

    internal static Message NobodyToAppoint => Message.Of(Text("nobody-to-appoint"));

    internal static Message MemberIsGone => Message.Of(Text("member-is-gone"));

    internal static Phrase AppointTitle => Text("appoint-title");

    internal static Phrase AppointLabel => Text("appoint-label");

    internal static Phrase AppointHint => Text("appoint-hint");

    internal static Phrase AppointSubmit => Text("appoint-submit");

    internal static Button AppointButton =>
        new(Text("appoint-title"), CommunitiesCapability.AppointAction, "") { OpensForm = true };

    internal static Phrase HelpCoordinators => Text("help-coordinators");

    internal static Button CoordinatorsButton =>
        new(Text("coordinators-button"), CommunitiesCapability.CoordinatorsAction, "");

    internal static Phrase Coordinators(ImmutableArray<Phrase> names) => Text("coordinators", new Phrase.List(names));

    internal static Message Appointed(Member member) =>
        Message.Of(Text("appointed", new Phrase.Person(member.Id, member.Name)));

    private static Phrase.Text Text(string name, params ReadOnlySpan<Phrase> slots) =>
        new($"{File}.{name}", [.. slots]);
}
