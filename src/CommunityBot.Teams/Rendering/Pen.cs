using CommunityBot.Core.Messaging;
using CommunityBot.Platforms.Rendering;
using NodaTime;

namespace CommunityBot.Teams.Rendering;

/// <summary>Writes phrases for a reader, as Teams takes them and within limits.</summary>
internal sealed class Pen(Texts texts, Reader reader, Instant saidAt, ReadBy readBy)
{
    // What is shown where there is nothing to show but something must be.
    private const string Nothing = "…";

    private readonly PhraseWriter _plain = new(texts, reader) { Escape = Plain, SaidAt = saidAt };
    private readonly PhraseWriter _markdown = new(texts, reader)
    {
        Escape = Rendering.Markdown.Escape,
        SaidAt = saidAt,
        ShowMoment = readBy is ReadBy.Many ? Rendering.Markdown.Date : null,
    };

    /// <summary>What the card is a view of; null where all see the same.</summary>
    public ViewRef? View { get; init; }

    /// <summary>The language that is written; cards know no regions.</summary>
    public string Language { get; } = reader.Culture.TwoLetterISOLanguageName;

    /// <summary>Whether it is read from right to left.</summary>
    public bool IsRightToLeft { get; } = reader.Culture.TextInfo.IsRightToLeft;

    /// <summary>The phrase in Markdown; empty where nothing would be seen.</summary>
    public string Markdown(Phrase phrase, int limit) =>
        Cut.Markdown(Rendering.Markdown.Lines(_markdown.Write(phrase)), limit);

    /// <summary>The phrase in one line of Markdown; empty where nothing would be seen.</summary>
    public string MarkdownLine(Phrase phrase, int limit)
    {
        var line = Rendering.Markdown.Line(_markdown.Write(phrase));

        return Words.IsBlank(line) ? "" : Cut.Markdown(line, limit);
    }

    /// <summary>The phrase in one line of plain text; null where nothing would be seen.</summary>
    public string? Line(Phrase phrase, int limit)
    {
        var line = Words.OneLine(_plain.Write(phrase)).Trim();

        return Words.IsBlank(line) ? null : Cut.Plain(line, limit);
    }

    /// <summary>The same where something must stand.</summary>
    public string LineOrNothing(Phrase phrase, int limit) => Line(phrase, limit) ?? Nothing;

    public static string OrNothing(string text) => Words.IsBlank(text) ? Nothing : text;

    private static string Plain(string words) => Rendering.Markdown.KeepFromDates(Words.Clean(words));
}
