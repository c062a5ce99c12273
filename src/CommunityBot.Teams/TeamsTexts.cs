using System.Resources;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Teams;

/// <summary>What the adapter itself says, where Teams leaves the bot no room to say something, or wants words.</summary>
internal static class TeamsTexts
{
    /// <summary>The first part of the texts' keys.</summary>
    public const string File = "teams";

    /// <summary>The resource files.</summary>
    public static ResourceManager Resources { get; } = new(typeof(TeamsTexts));

    public static Phrase Done => Text("done");
    public static Phrase InOurChat => Text("in-our-chat");
    public static Phrase ChooseFirst => Text("choose-first");
    public static Phrase GroupChat => Text("group-chat");
    public static Phrase HowToInstall => Text("how-to-install");

    private static Phrase.Text Text(string name) => new($"{File}.{name}", []);
}
