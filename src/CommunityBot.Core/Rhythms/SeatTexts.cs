using System.Collections.Immutable;
using System.Resources;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>The words about places and waiting for one.</summary>
public static class SeatTexts
{
    /// <summary>The resource files.</summary>
    public static ResourceManager Resources { get; } = new(typeof(SeatTexts));

    internal static Phrase Places { get; } = Of("places");
    internal static Phrase PlacesHint { get; } = Of("places-hint");
    internal static Phrase TakeIt { get; } = Of("take-it");
    internal static Phrase LetItGo { get; } = Of("let-it-go");
    internal static Phrase ElseItGoesOn { get; } = Of("else-it-goes-on");

    internal static Phrase YouWait(Gathering gathering, int number) =>
        Of(
            "you-wait",
            new Phrase.Verbatim(gathering.Details.Title),
            new Phrase.Span(gathering.Start, gathering.End),
            new Phrase.Number(number)
        );

    internal static Phrase YouAreNumber(int number) => Of("you-are-number", new Phrase.Number(number));

    internal static Phrase OneIsKept(Instant until) =>
        Of("one-is-kept", new Phrase.Moment(until, MomentStyle.DayAndTime));

    internal static Phrase IsKept(Gathering gathering, Instant until) =>
        Of(
            "is-kept",
            new Phrase.Verbatim(gathering.Details.Title),
            new Phrase.Span(gathering.Start, gathering.End),
            new Phrase.Moment(until, MomentStyle.DayAndTime)
        );

    internal static Phrase PlacesAreChanged(Gathering gathering) =>
        gathering.Details.Places is { } places
            ? Count("places-are", places, new Phrase.Verbatim(gathering.Details.Title))
            : Of("places-are-open", new Phrase.Verbatim(gathering.Details.Title));

    /// <summary>How many places are left and how many wait; null where places aren't limited.</summary>
    internal static Phrase? Standing(GuestList guests) =>
        guests switch
        {
            { PlacesLeft: null } => null,
            { PlacesLeft: > 0 and var left } => Count("places-left", left),
            { Waiting: > 0 and var waiting } => Count("some-wait", waiting),
            _ => Of("all-taken"),
        };

    private static Phrase.Plural Count(string key, int count, params ImmutableArray<Phrase> slots) =>
        new Phrase.Plural($"seats.{key}", count, slots);

    private static Phrase.Text Of(string key, params ImmutableArray<Phrase> slots) =>
        new Phrase.Text($"seats.{key}", slots);
}
