using CommunityBot.Core.Messaging;
using Ical.Net;
using NodaTime;

namespace CommunityBot.Core.Rhythms.Schedules;

/// <summary>An RRULE as people type it: in any case, with or without "RRULE:".</summary>
public static class RuleText
{
    private const string Prefix = "RRULE:";

    /// <summary>A leap year whose first day is a Monday: a start from which every rule that ever beats does so soon.</summary>
    private static readonly LocalDateTime AnyStart = new(2024, 1, 1, 18, 0);

    /// <summary>What is wrong with the rule and how to mend it; null when a rhythm can beat by it.</summary>
    public static Phrase? Problem(string rule)
    {
        if (RuleSyntax.Problem(rule) is { } problem)
            return problem;

        var parsed = Rule.Parse(rule);
        if (IsTooOften(parsed))
            return ScheduleTexts.RuleTooOften;

        // Whether it ever beats is asked of the rule alone: from a start that suits it, at each of its periods.
        parsed.Pattern.Interval = 1;
        return Beats(parsed with { End = null }, AnyStart) ? null : ScheduleTexts.RuleNeverBeats;
    }

    /// <summary>The same for a rhythm that begins at that time; also finds that the two don't go together.</summary>
    public static Phrase? Problem(string rule, LocalDateTime start) =>
        Problem(rule) ?? (Beats(Rule.Parse(rule), start) ? null : ScheduleTexts.RuleNeverBeatsFrom(start.Date));

    /// <summary>Whether a rule that is well written beats more than daily by its frequency.</summary>
    internal static bool IsTooOften(string rule) => IsTooOften(Rule.Parse(rule));

    /// <summary>The rule without its optional prefix and spaces, in upper case.</summary>
    public static string Plain(string rule)
    {
        var text = rule.Trim().ToUpperInvariant();
        return (text.StartsWith(Prefix, StringComparison.Ordinal) ? text[Prefix.Length..] : text).Trim();
    }

    private static bool IsTooOften(Rule rule) => rule.Pattern.Frequency < FrequencyType.Daily;

    private static bool Beats(Rule rule, LocalDateTime start) =>
        new RuleBeats(rule, start, DateTimeZone.Utc).From(start).Any();
}
