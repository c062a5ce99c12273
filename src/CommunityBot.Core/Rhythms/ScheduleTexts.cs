using System.Resources;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>The words for schedules, and for what can't be understood of a rule.</summary>
public static class ScheduleTexts
{
    /// <summary>The resource files.</summary>
    public static ResourceManager Resources { get; } = new(typeof(ScheduleTexts));

    internal static Phrase RuleIsEmpty { get; } = Of("rule-is-empty");

    internal static Phrase RuleFrequencyMissing { get; } = Of("rule-frequency-missing");

    internal static Phrase RuleEndsTwice { get; } = Of("rule-ends-twice");

    internal static Phrase RulePositionOfNothing { get; } = Of("rule-position-of-nothing");

    internal static Phrase RuleTooOften { get; } = Of("rule-too-often");

    internal static Phrase RuleNeverBeats { get; } = Of("rule-never-beats");

    internal static Phrase RuleNeverBeatsFrom(LocalDate start) => Of("rule-never-beats-from", new Phrase.Date(start));

    internal static Phrase RulePartUnknown(string name) => Of("rule-part-unknown", Said(name));

    internal static Phrase RulePositionWith(string name) => Of("rule-position-with", Said(name));

    internal static Phrase RulePartTwice(string name) => Of("rule-part-twice", Said(name));

    internal static Phrase RulePartMisplaced(string name, string frequency) =>
        Of("rule-part-misplaced", Said(name), Said(frequency));

    internal static Phrase RuleFrequencyUnknown(string value) => Of("rule-frequency-unknown", Said(value));

    internal static Phrase RuleEndUnknown(string value) => Of("rule-end-unknown", Said(value));

    internal static Phrase RuleDayUnknown(string name, string value) => Of("rule-day-unknown", Said(name), Said(value));

    internal static Phrase RuleNumberOutOfRange(string name, string value, NumberRange range) =>
        Of(
            range.Lowest < 0 ? "rule-number-or-zero-out-of-range" : "rule-number-out-of-range",
            Said(name),
            Said(value),
            new Phrase.Number(range.Lowest),
            new Phrase.Number(range.Highest)
        );

    private static Phrase.Text Of(string key, params ReadOnlySpan<Phrase> slots) => new($"schedule.{key}", [.. slots]);

    /// <summary>What somebody typed, cut to a length that leaves the sentence around it readable.</summary>
    private static Phrase.Verbatim Said(string words) => new(words.Length <= 60 ? words : $"{words[..59]}…");
}
