using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Messaging;

/// <summary>
/// Words not yet said. They become text only at the very end, in the reader's language, zone and platform, so that one
/// message can be read by people in different places.
/// </summary>
[JsonDerivedType(typeof(Text), "text")]
[JsonDerivedType(typeof(Plural), "plural")]
[JsonDerivedType(typeof(Verbatim), "verbatim")]
[JsonDerivedType(typeof(Number), "number")]
[JsonDerivedType(typeof(Moment), "moment")]
[JsonDerivedType(typeof(Span), "span")]
[JsonDerivedType(typeof(Date), "date")]
[JsonDerivedType(typeof(Clock), "clock")]
[JsonDerivedType(typeof(Person), "person")]
[JsonDerivedType(typeof(List), "list")]
public abstract record Phrase
{
    private Phrase() { }

    /// <summary>A text of the resource files, with phrases for its placeholders <c>{0}</c>, <c>{1}</c>, ….</summary>
    public sealed record Text(string Key, ImmutableArray<Phrase> Slots) : Phrase;

    /// <summary>A text in the plural form that the count takes in the reader's language; <c>{0}</c> is the count.</summary>
    public sealed record Plural(string Key, int Count, ImmutableArray<Phrase> Slots) : Phrase;

    /// <summary>Somebody's own words, said as they are. Never a mention, a link or a command.</summary>
    public sealed record Verbatim(string Words) : Phrase;

    /// <summary>A number, written as the reader's culture writes it.</summary>
    public sealed record Number(int Value) : Phrase;

    /// <summary>A moment, shown in the reader's zone.</summary>
    public sealed record Moment(Instant At, MomentStyle Style) : Phrase;

    /// <summary>From one moment to another, shown in the reader's zone; the day is said once where it is the same.</summary>
    public sealed record Span(Instant Start, Instant End) : Phrase;

    /// <summary>A day of the calendar, the same for every reader.</summary>
    public sealed record Date(LocalDate Day) : Phrase;

    /// <summary>A time of day on somebody's wall, the same for every reader.</summary>
    public sealed record Clock(LocalTime Time) : Phrase;

    /// <summary>A member, shown by their name.</summary>
    public sealed record Person(MemberId Member, string Name) : Phrase;

    /// <summary>An enumeration: commas, and the language's "and" before the last.</summary>
    public sealed record List(ImmutableArray<Phrase> Items) : Phrase;
}
