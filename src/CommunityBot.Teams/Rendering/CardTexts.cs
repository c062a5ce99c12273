using System.Resources;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Teams.Rendering;

/// <summary>The few words that cards and dialogs need besides the bot's own.</summary>
internal static class CardTexts
{
    /// <summary>The first part of the texts' keys.</summary>
    public const string File = "teams-cards";

    /// <summary>The resource files.</summary>
    public static ResourceManager Resources { get; } = new(typeof(CardTexts));

    public static Phrase Choose => Of("choose");
    public static Phrase IsNeeded => Of("is-needed");
    public static Phrase LookAgain => Of("look-again");
    public static Phrase ByTheWay => Of("by-the-way");
    public static Phrase TooLongToShow => Of("too-long-to-show");
    public static Phrase Refresh => Of("refresh");

    public static Phrase AndMore(int count) => new Phrase.Plural($"{File}.and-more", count, []);

    public static Phrase Between(int least, int most) =>
        Of("between", new Phrase.Number(least), new Phrase.Number(most));

    public static Phrase PasteFile(string extension, int most) =>
        Of("paste-file", new Phrase.Verbatim(extension), new Phrase.Number(most));

    public static Phrase CopyFile(Phrase name) => Of("copy-file", name);

    public static Phrase TooLongToCopy(Phrase name) => Of("too-long-to-copy", name);

    public static Phrase Mend(Phrase mend) => Of("mend", mend);

    private static Phrase.Text Of(string name, params ReadOnlySpan<Phrase> slots) => new($"{File}.{name}", [.. slots]);
}
