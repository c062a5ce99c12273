using System.Resources;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Slack.Rendering;

/// <summary>The few words that Slack's surfaces need besides the bot's own.</summary>
internal static class BlockTexts
{
    /// <summary>The first part of the texts' keys.</summary>
    public const string File = "slack-blocks";

    /// <summary>The resource files.</summary>
    public static ResourceManager Resources { get; } = new(typeof(BlockTexts));

    public static Phrase Choose => Of("choose");
    public static Phrase Type => Of("type");
    public static Phrase Cancel => Of("cancel");
    public static Phrase Back => Of("back");
    public static Phrase ByTheWay => Of("by-the-way");

    public static Phrase AndMore(int count) => new Phrase.Plural($"{File}.and-more", count, []);

    private static Phrase.Text Of(string name) => new($"{File}.{name}", []);
}
