using CommunityBot.Core.Rhythms.Schedules;

namespace CommunityBot.Core.Rhythms.Calendars;

/// <summary>An RRULE of a file, which may be finer than what a coordinator can type.</summary>
internal static class CalendarRule
{
    /// <summary>The rule of an RRULE value.</summary>
    /// <exception cref="CalendarFaultException">It is none.</exception>
    public static string Read(string value) =>
        RuleSyntax.Problem(value) is { } problem
            ? throw new CalendarFaultException(ScheduleTexts.ImportRuleUnreadable(value, problem))
            : RuleText.Plain(value);

    /// <summary>The rule up to a beat, which is left out with all that follow it.</summary>
    public static string Before(string rule, NodaTime.LocalDateTime beat)
    {
        var kept = RuleSyntax
            .Split(rule)
            .Where(part => part.Key is not ("COUNT" or "UNTIL"))
            .Select(part => $"{part.Key}={part.Value}");

        return $"{string.Join(';', kept)};UNTIL={RuleEnd.Write(beat.PlusSeconds(-1))}";
    }
}
