using System.Collections.Immutable;

namespace CommunityBot.Core.Messaging;

/// <summary>An input of a form. Closed: every renderer switches over exactly these.</summary>
public abstract record Input(string Name, Phrase Label)
{
    /// <summary>How to fill it in, with an example.</summary>
    public Phrase? Hint { get; init; }

    /// <summary>Whether it may stay empty.</summary>
    public bool Optional { get; init; }

    /// <summary>What stands in it already; several values only in <see cref="Several"/>.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>A text of at most <paramref name="MaxLength"/> characters (at most 3,000).</summary>
    public sealed record Text(string Name, Phrase Label, int MaxLength) : Input(Name, Label)
    {
        /// <summary>Whether it has several lines.</summary>
        public bool Multiline { get; init; }

        /// <summary>
        /// The name of a capability's suggestions that are searched while one types; null where there are none. Where a
        /// platform can't do that, it is a plain text.
        /// </summary>
        public string? Suggestions { get; init; }
    }

    /// <summary>A day, as <c>2026-03-02</c>.</summary>
    public sealed record Date(string Name, Phrase Label) : Input(Name, Label);

    /// <summary>A time of day, as <c>18:00</c>.</summary>
    public sealed record Time(string Name, Phrase Label) : Input(Name, Label);

    /// <summary>A whole number.</summary>
    public sealed record Number(string Name, Phrase Label, int Min, int Max) : Input(Name, Label);

    /// <summary>One of several options.</summary>
    public sealed record One(string Name, Phrase Label, ImmutableArray<Option> Options) : Input(Name, Label);

    /// <summary>Any of several options (at most ten).</summary>
    public sealed record Several(string Name, Phrase Label, ImmutableArray<Option> Options) : Input(Name, Label);

    /// <summary>A text file of at most <paramref name="MaxBytes"/> bytes; its value is the file's text.</summary>
    public sealed record File(string Name, Phrase Label, string Extension, int MaxBytes) : Input(Name, Label);
}
