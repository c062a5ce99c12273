using System.Collections.Immutable;
using System.Resources;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Core.Rhythms;

/// <summary>The words about gatherings to which few come.</summary>
public static class QuorumTexts
{
    /// <summary>The resource files.</summary>
    public static ResourceManager Resources { get; } = new(typeof(QuorumTexts));

    internal static Phrase Minimum { get; } = Of("minimum");
    internal static Phrase MinimumHint { get; } = Of("minimum-hint");
    internal static Phrase MoreThanPlaces { get; } = Of("more-than-places");
    internal static Phrase GoAhead { get; } = Of("go-ahead");
    internal static Phrase NothingHappens { get; } = Of("nothing-happens");

    internal static Phrase ItTakesPlace(Gathering gathering) =>
        Of("it-takes-place", Title(gathering), new Phrase.Span(gathering.Start, gathering.End));

    internal static Phrase TooFew(Gathering gathering, int coming) =>
        coming == 0
            ? Of("nobody", Title(gathering), new Phrase.Span(gathering.Start, gathering.End))
            : new Phrase.Plural(
                "quorum.too-few",
                coming,
                [Title(gathering), new Phrase.Span(gathering.Start, gathering.End)]
            );

    private static Phrase.Verbatim Title(Gathering gathering) => new Phrase.Verbatim(gathering.Details.Title);

    private static Phrase.Text Of(string key, params ImmutableArray<Phrase> slots) =>
        new Phrase.Text($"quorum.{key}", slots);
}
