using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CommunityBot.Core.Messaging;

/// <summary>A part of a message. Closed: every renderer switches over exactly these.</summary>
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Fields), "fields")]
[JsonDerivedType(typeof(Buttons), "buttons")]
[JsonDerivedType(typeof(Choice), "choice")]
[JsonDerivedType(typeof(Image), "image")]
[JsonDerivedType(typeof(Link), "link")]
[JsonDerivedType(typeof(File), "file")]
[JsonDerivedType(typeof(Divider), "divider")]
[JsonDerivedType(typeof(Context), "context")]
public abstract record Block
{
    private Block() { }

    /// <summary>A short title.</summary>
    public sealed record Heading(Phrase Text) : Block;

    /// <summary>A paragraph.</summary>
    public sealed record Paragraph(Phrase Text) : Block;

    /// <summary>Labelled values, in two columns where there is room.</summary>
    public sealed record Fields(ImmutableArray<Field> Items) : Block;

    /// <summary>Buttons in a row, the likeliest first. Platforms show at most five side by side.</summary>
    public sealed record Buttons(ImmutableArray<Button> Items) : Block;

    /// <summary>One of several options, acted upon at once.</summary>
    public sealed record Choice(Phrase Label, string Action, ImmutableArray<Option> Options) : Block;

    /// <summary>A picture; <paramref name="Alt"/> says what it shows.</summary>
    public sealed record Image(Uri Source, Phrase Alt) : Block;

    /// <summary>A link of ours or one that a coordinator gave; always shown with its address's host.</summary>
    public sealed record Link(Phrase Label, Uri Target) : Block;

    /// <summary>
    /// A small text file (some 10 kB) to save or open, for instance a calendar. It reaches one person: where others talk
    /// too, a platform may send the whole message to that person alone.
    /// </summary>
    /// <param name="Name">The file's name with its extension.</param>
    /// <param name="MediaType">For instance <c>text/calendar</c>.</param>
    /// <param name="Content">Its text.</param>
    /// <param name="Alt">What it is, for screen readers.</param>
    public sealed record File(string Name, string MediaType, string Content, Phrase Alt) : Block;

    /// <summary>A line.</summary>
    public sealed record Divider : Block;

    /// <summary>A remark in small print.</summary>
    public sealed record Context(Phrase Text) : Block;
}
