using System.Resources;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Sandbox;

/// <summary>What the Sandbox itself says, around the bot's messages.</summary>
internal static class SandboxTexts
{
    /// <summary>The first part of the texts' keys.</summary>
    public const string File = "sandbox";

    /// <summary>The resource files.</summary>
    public static ResourceManager Resources { get; } = new(typeof(SandboxTexts));

    public static Phrase Title => Text("title");
    public static Phrase Bot => Text("bot");
    public static Phrase App => Text("app");
    public static Phrase People => Text("people");
    public static Phrase Unread => Text("unread");
    public static Phrase YouAre => Text("you-are");
    public static Phrase Conversations => Text("conversations");
    public static Phrase Channels => Text("channels");
    public static Phrase DirectMessages => Text("direct-messages");
    public static Phrase Menu => Text("menu");
    public static Phrase Close => Text("close");
    public static Phrase DirectPeople => Text("direct-people");
    public static Phrase Earlier => Text("earlier");
    public static Phrase Newest => Text("newest");
    public static Phrase New => Text("new");
    public static Phrase Today => Text("today");
    public static Phrase Yesterday => Text("yesterday");
    public static Phrase OnlyYou => Text("only-you");
    public static Phrase Dismiss => Text("dismiss");
    public static Phrase Choose => Text("choose");
    public static Phrase Take => Text("take");
    public static Phrase WelcomeTitle => Text("welcome-title");
    public static Phrase WelcomeWhat => Text("welcome-what");
    public static Phrase WelcomeFill => Text("welcome-fill");
    public static Phrase WelcomeFilling => Text("welcome-filling");
    public static Phrase WelcomeOr => Text("welcome-or");
    public static Phrase WelcomeInvite => Text("welcome-invite");
    public static Phrase DirectEmptyTitle => Text("direct-empty-title");
    public static Phrase DirectEmptyWhat => Text("direct-empty-what");
    public static Phrase DirectNoBot => Text("direct-no-bot");
    public static Phrase ToChannel => Text("to-channel");
    public static Phrase Join => Text("join");
    public static Phrase Joining => Text("joining");
    public static Phrase WriteToBot => Text("write-to-bot");
    public static Phrase Message => Text("message");
    public static Phrase Send => Text("send");
    public static Phrase Suggestions => Text("suggestions");
    public static Phrase Chips => Text("chips");
    public static Phrase Time => Text("time");
    public static Phrase AnHour => Text("an-hour");
    public static Phrase ADay => Text("a-day");
    public static Phrase NothingDue => Text("nothing-due");
    public static Phrase Moving => Text("moving");
    public static Phrase FailedTitle => Text("failed-title");
    public static Phrase FailedWhat => Text("failed-what");
    public static Phrase FormOptional => Text("form-optional");
    public static Phrase FormCancel => Text("form-cancel");
    public static Phrase FormCheck => Text("form-check");
    public static Phrase FormSending => Text("form-sending");
    public static Phrase MendEmpty => Text("mend-empty");
    public static Phrase MendChoose => Text("mend-choose");
    public static Phrase MendDate => Text("mend-date");
    public static Phrase MendTime => Text("mend-time");
    public static Phrase Reconnecting => Text("reconnecting");
    public static Phrase Broken => Text("broken");
    public static Phrase Reload => Text("reload");

    public static Phrase Be(string name, Phrase part, string city) =>
        Text("be", new Phrase.Verbatim(name), part, new Phrase.Verbatim(city));

    public static Phrase ChannelPeople(int count) => new Phrase.Plural("sandbox.channel-people", count, []);

    public static Phrase ChannelWithoutBot(int count) => new Phrase.Plural("sandbox.channel-without-bot", count, []);

    public static Phrase MessagesIn(string conversation) => Text("messages-in", new Phrase.Verbatim(conversation));

    public static Phrase AddedBot(string name) => Text("added-bot", new Phrase.Verbatim(name));

    public static Phrase Joined(string name) => Text("joined", new Phrase.Verbatim(name));

    public static Phrase NotIn(string name) => Text("not-in", new Phrase.Verbatim(name));

    public static Phrase WriteInChannel(string channel) => Text("write-in-channel", new Phrase.Verbatim(channel));

    public static Phrase NextDue(Phrase when) => Text("next-due", when);

    public static Phrase NextDueTitle(Phrase when) => Text("next-due-title", when);

    public static Phrase FileChoose(string extension, int kilobytes) =>
        Text("file-choose", new Phrase.Verbatim(extension), new Phrase.Number(kilobytes));

    public static Phrase FileTaken(string size) => Text("file-taken", new Phrase.Verbatim(size));

    public static Phrase MendLong(int over, int most) =>
        Text("mend-long", new Phrase.Number(over), new Phrase.Number(most));

    public static Phrase MendNumber(int least, int most) =>
        Text("mend-number", new Phrase.Number(least), new Phrase.Number(most));

    public static Phrase MendFileSize(int kilobytes) => Text("mend-file-size", new Phrase.Number(kilobytes));

    public static Phrase MendFileKind(string extension) => Text("mend-file-kind", new Phrase.Verbatim(extension));

    public static Phrase Part(PersonaPart part) =>
        part switch
        {
            PersonaPart.Coordinator => Text("part.coordinator"),
            PersonaPart.Newcomer => Text("part.newcomer"),
            _ => Text("part.member"),
        };

    private static Phrase.Text Text(string name, params ReadOnlySpan<Phrase> slots) =>
        new($"{File}.{name}", [.. slots]);
}
