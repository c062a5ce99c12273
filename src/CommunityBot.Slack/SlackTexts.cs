using System.Resources;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Slack;

/// <summary>What the adapter itself says, where Slack leaves the bot no room to say something.</summary>
internal static class SlackTexts
{
    /// <summary>The first part of the texts' keys.</summary>
    public const string File = "slack";

    /// <summary>The resource files.</summary>
    public static ResourceManager Resources { get; } = new(typeof(SlackTexts));

    public static Phrase TooLate => Text("too-late");
    public static Phrase FormChanged => Text("form-changed");
    public static Phrase UnknownCommand => Text("unknown-command");
    public static Phrase UnknownShortcut => Text("unknown-shortcut");
    public static Phrase FileUnreadable => Text("file-unreadable");

    private static Phrase.Text Text(string name) => new($"{File}.{name}", []);
}
