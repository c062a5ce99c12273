using System.Collections.Immutable;
using System.Globalization;
using System.Resources;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>The words for schedules, and for what can't be understood of a rule.</summary>
public static class ScheduleTexts
{
    private static readonly ImmutableArray<string> Days =
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];

    private static readonly ImmutableArray<string> Months =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    private static readonly ImmutableArray<string> Ordinals = ["first", "second", "third", "fourth", "fifth"];

    private static readonly ImmutableArray<string> LastOrdinals = ["last", "second-last"];

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

    internal static Phrase RuleTooFine(int most) => Of("rule-too-fine", new Phrase.Number(most));

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

    internal static Phrase LastDay { get; } = Of("last-day");

    internal static Phrase ImportEventUnclosed { get; } = Of("import-event-unclosed");

    internal static Phrase ImportStartMissing { get; } = Of("import-start-missing");

    internal static Phrase ImportEndsBeforeStart { get; } = Of("import-ends-before-start");

    internal static Phrase ImportTooLong { get; } = Of("import-too-long");

    internal static Phrase ImportDayAndTime { get; } = Of("import-day-and-time");

    internal static Phrase ImportNeverBeats { get; } = Of("import-never-beats");

    internal static Phrase ImportNotTried { get; } = Of("import-not-tried");

    internal static Phrase ImportNoCalendar { get; } = Of("import-no-calendar");

    internal static Phrase ImportTimeUnreadable(string name, string value) =>
        Of("import-time-unreadable", Said(name), Said(value));

    internal static Phrase ImportLengthUnreadable(string name, string value) =>
        Of("import-length-unreadable", Said(name), Said(value));

    internal static Phrase ImportRuleUnreadable(string rule, Phrase problem) =>
        Of("import-rule-unreadable", Said(rule), problem);

    internal static Phrase ImportExclusionRule(string rule) => Of("import-exclusion-rule", Said(rule));

    internal static Phrase ImportSameId(string title) => Of("import-same-id", Said(title));

    internal static Phrase ImportZoneUnknown(string zone) => Of("import-zone-unknown", Said(zone));

    internal static Phrase ImportZoneUnreadable(string zone) => Of("import-zone-unreadable", Said(zone));

    internal static Phrase ImportZoneOnlyInFile(string zone) => Of("import-zone-only-in-file", Said(zone));

    internal static Phrase ImportTurns(LocalDate day) => Of("import-turns", new Phrase.Date(day));

    internal static Phrase ImportTooMany(int most) => Of("import-too-many", new Phrase.Number(most));

    internal static Phrase ImportFileTooLarge(int mostEvents) =>
        Of("import-file-too-large", new Phrase.Number(mostEvents));

    internal static Phrase Once(LocalDateTime start) => Of("once", new Phrase.Date(start.Date), Clock(start));

    internal static Phrase EveryDay(int every, Phrase clocks) =>
        every == 1 ? Of("every-day", clocks) : Of("every-days", new Phrase.Number(every), clocks);

    internal static Phrase EveryWeek(int every, ImmutableArray<IsoDayOfWeek> days, Phrase clocks)
    {
        var names = new Phrase.List([.. days.Select(Phrase (day) => DayName(day))]);
        return every == 1
            ? Of("every-week", names, clocks)
            : Of("every-weeks", new Phrase.Number(every), names, clocks);
    }

    internal static Phrase EveryMonth(int every, Phrase day, Phrase clocks) =>
        every == 1 ? Of("every-month", day, clocks) : Of("every-months", new Phrase.Number(every), day, clocks);

    internal static Phrase EveryYear(int every, Phrase day, Phrase clocks) =>
        every == 1 ? Of("every-year", day, clocks) : Of("every-years", new Phrase.Number(every), day, clocks);

    internal static Phrase DayInMonth(Phrase day, int month) => Of("day-in-month", day, MonthName(month));

    internal static Phrase MonthDay(int month, int day) => Of("month-day", new Phrase.Number(day), MonthName(month));

    internal static Phrase InMonths(Phrase words, ImmutableArray<int> months) =>
        Of("in-months", words, new Phrase.List([.. months.Select(Phrase (month) => MonthName(month))]));

    internal static Phrase WithCount(Phrase words, int count) =>
        Of("with-end", words, new Phrase.Plural("schedule.times", count, []));

    internal static Phrase WithEnd(Phrase words, LocalDate last) => Of("with-end", words, Of("until", ShortDate(last)));

    internal static Phrase WithAdded(Phrase words, int count) =>
        Of("with-end", words, new Phrase.Plural("schedule.added", count, []));

    internal static Phrase ByRule(ImmutableArray<string> rules) =>
        Of("by-rule", new Phrase.List([.. rules.Select(Phrase (rule) => new Phrase.Verbatim(rule))]));

    internal static Phrase DayNumber(int day) => Of("day-number", new Phrase.Number(day));

    internal static bool HasOrdinal(int? nth) => nth is >= 1 and <= 5 or -1 or -2;

    internal static Phrase NthDay(int nth, IsoDayOfWeek day) => Of("nth-day", Ordinal(nth), DayName(day));

    internal static Phrase NthWorkingDay(int nth) => Of("nth-working-day", Ordinal(nth));

    private static Phrase.Text Ordinal(int nth) => Of(nth > 0 ? Ordinals[nth - 1] : LastOrdinals[-nth - 1]);

    private static Phrase.Text DayName(IsoDayOfWeek day) => Of(Days[(int)day - 1]);

    private static Phrase.Text MonthName(int month) => Of(Months[month - 1]);

    private static Phrase.Clock Clock(LocalDateTime time) => new(time.TimeOfDay);

    private static Phrase.Text ShortDate(LocalDate date) =>
        Of(
            "short-date",
            new Phrase.Number(date.Day),
            MonthName(date.Month),
            new Phrase.Verbatim(date.Year.ToString(CultureInfo.InvariantCulture))
        );

    private static Phrase.Text Of(string key, params ReadOnlySpan<Phrase> slots) => new($"schedule.{key}", [.. slots]);

    /// <summary>What somebody typed, cut to a length that leaves the sentence around it readable.</summary>
    private static Phrase.Verbatim Said(string words) => new(words.Length <= 60 ? words : $"{words[..59]}…");
}
