using System.Collections.Immutable;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Core.Rhythms;

/// <summary>The grammar of an RRULE (RFC 5545, 3.3.10), checked part by part so that each fault can be named.</summary>
internal static class RuleSyntax
{
    private const string Days = "MO,TU,WE,TH,FR,SA,SU";
    private const int MostInterval = 10_000;
    private const int MostTimes = 10_000;
    private const int MostClocks = 48;

    private static readonly ImmutableArray<string> Frequencies =
    [
        "YEARLY",
        "MONTHLY",
        "WEEKLY",
        "DAILY",
        "HOURLY",
        "MINUTELY",
        "SECONDLY",
    ];

    private static readonly ImmutableDictionary<string, NumberRange> Numbers = ImmutableDictionary.CreateRange(
        StringComparer.Ordinal,
        [
            KeyValuePair.Create("INTERVAL", new NumberRange(1, MostInterval)),
            KeyValuePair.Create("COUNT", new NumberRange(1, MostTimes)),
            KeyValuePair.Create("BYSECOND", new NumberRange(0, 59)),
            KeyValuePair.Create("BYMINUTE", new NumberRange(0, 59)),
            KeyValuePair.Create("BYHOUR", new NumberRange(0, 23)),
            KeyValuePair.Create("BYMONTHDAY", new NumberRange(-31, 31)),
            KeyValuePair.Create("BYYEARDAY", new NumberRange(-366, 366)),
            KeyValuePair.Create("BYWEEKNO", new NumberRange(-53, 53)),
            KeyValuePair.Create("BYMONTH", new NumberRange(1, 12)),
            KeyValuePair.Create("BYSETPOS", new NumberRange(-366, 366)),
        ]
    );

    /// <summary>The parts of a rule by their names.</summary>
    public static ImmutableArray<KeyValuePair<string, string>> Split(string rule) =>
        [
            .. RuleText
                .Plain(rule)
                .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(part => part.Split('=', 2, StringSplitOptions.TrimEntries))
                .Select(part => KeyValuePair.Create(part[0], part.ElementAtOrDefault(1) ?? "")),
        ];

    /// <summary>What keeps the text from being a rule; null where it is one, even if one that never beats.</summary>
    public static Phrase? Problem(string rule)
    {
        var parts = Split(rule);
        if (parts.IsEmpty)
            return ScheduleTexts.RuleIsEmpty;

        return parts.Select(Problem).FirstOrDefault(problem => problem is not null)
            ?? (Twice(parts) is { } name ? ScheduleTexts.RulePartTwice(name) : null)
            ?? Together(parts.ToDictionary(StringComparer.Ordinal));
    }

    private static Phrase? Problem(KeyValuePair<string, string> part) =>
        part switch
        {
            { Value: "" } => ScheduleTexts.RulePartUnknown(part.Key),
            { Key: "FREQ" } => Frequencies.Contains(part.Value, StringComparer.Ordinal)
                ? null
                : ScheduleTexts.RuleFrequencyUnknown(part.Value),
            { Key: "UNTIL" } => RuleEnd.Parse(part.Value) is null ? ScheduleTexts.RuleEndUnknown(part.Value) : null,
            { Key: "WKST" } => IsDay(part.Value) ? null : ScheduleTexts.RuleDayUnknown(part.Key, part.Value),
            { Key: "BYDAY" } => part.Value.Split(',').FirstOrDefault(day => !IsNumberedDay(day)) is { } day
                ? ScheduleTexts.RuleDayUnknown(part.Key, day)
                : null,
            { Key: "INTERVAL" or "COUNT" } => Numbers[part.Key].Holds(part.Value) ? null : OutOfRange(part),
            _ when Numbers.TryGetValue(part.Key, out var range) => part.Value.Split(',').All(range.Holds)
                ? null
                : OutOfRange(part),
            _ => ScheduleTexts.RulePartUnknown(part.Key),
        };

    private static Phrase OutOfRange(KeyValuePair<string, string> part) =>
        ScheduleTexts.RuleNumberOutOfRange(part.Key, part.Value, Numbers[part.Key]);

    private static string? Twice(ImmutableArray<KeyValuePair<string, string>> parts) =>
        parts.GroupBy(part => part.Key, StringComparer.Ordinal).FirstOrDefault(name => name.Count() > 1)?.Key;

    private static Phrase? Together(Dictionary<string, string> parts)
    {
        if (!parts.TryGetValue("FREQ", out var frequency))
            return ScheduleTexts.RuleFrequencyMissing;
        if (parts.ContainsKey("COUNT") && parts.ContainsKey("UNTIL"))
            return ScheduleTexts.RuleEndsTwice;
        if (Misplaced(parts, frequency) is { } name)
            return ScheduleTexts.RulePartMisplaced(name, frequency);
        if (
            parts.ContainsKey("BYSETPOS")
            && !parts.Keys.Any(key => key.StartsWith("BY", StringComparison.Ordinal) && key is not "BYSETPOS")
        )
            return ScheduleTexts.RulePositionOfNothing;

        if (Values(parts, "BYHOUR") * Values(parts, "BYMINUTE") * Values(parts, "BYSECOND") > MostClocks)
            return ScheduleTexts.RuleTooFine(MostClocks);

        return UncountableWithPositions(parts) is { } other ? ScheduleTexts.RulePositionWith(other) : null;
    }

    /// <summary>The part that RFC 5545 forbids with that frequency, or whose search could take for ever.</summary>
    private static string? Misplaced(Dictionary<string, string> parts, string frequency)
    {
        var forbidden = frequency switch
        {
            "YEARLY" => Array.Empty<string>(),
            "MONTHLY" => ["BYWEEKNO", "BYYEARDAY"],
            "WEEKLY" => ["BYWEEKNO", "BYYEARDAY", "BYMONTHDAY"],
            "DAILY" => ["BYWEEKNO", "BYYEARDAY"],
            "HOURLY" => ["BYWEEKNO"],
            "MINUTELY" => ["BYWEEKNO", "BYYEARDAY", "BYMONTHDAY", "BYMONTH"],
            _ => ["BYWEEKNO", "BYYEARDAY", "BYMONTHDAY", "BYMONTH", "BYDAY"],
        };
        var numbered = parts.TryGetValue("BYDAY", out var days) && days.Split(',').Any(day => day.Length > 2);
        var mayNumber = frequency is "MONTHLY" || (frequency is "YEARLY" && !parts.ContainsKey("BYWEEKNO"));

        return forbidden.FirstOrDefault(parts.ContainsKey) ?? (numbered && !mayNumber ? "BYDAY" : null);
    }

    /// <summary>
    /// The part among whose days positions would be wrong: Ical.Net 5.2.4 repeats those of BYWEEKNO for each BYMONTH,
    /// and has those of BYYEARDAY in every month.
    /// </summary>
    private static string? UncountableWithPositions(Dictionary<string, string> parts)
    {
        if (!parts.ContainsKey("BYSETPOS"))
            return null;
        if (parts.ContainsKey("BYWEEKNO"))
            return "BYWEEKNO";

        return parts.ContainsKey("BYYEARDAY") && parts.ContainsKey("BYMONTH") ? "BYYEARDAY" : null;
    }

    private static int Values(Dictionary<string, string> parts, string name) =>
        parts.TryGetValue(name, out var values) ? values.Split(',').Length : 1;

    private static bool IsDay(string text) =>
        text.Length == 2 && Days.Split(',').Contains(text, StringComparer.Ordinal);

    private static bool IsNumberedDay(string text) =>
        text.Length >= 2 && IsDay(text[^2..]) && (text.Length == 2 || new NumberRange(-53, 53).Holds(text[..^2]));
}
