using System.Globalization;
using Ical.Net;
using Ical.Net.DataTypes;

namespace CommunityBot.Core.Rhythms;

/// <summary>A parsed RRULE. Its end and its count stand beside Ical.Net's pattern, since they are applied after it.</summary>
/// <param name="Pattern">The rule without COUNT and UNTIL.</param>
/// <param name="Count">After how many beats it ends.</param>
/// <param name="End">When it ends.</param>
internal sealed record Rule(RecurrenceRule Pattern, int? Count, RuleEnd? End)
{
    private static readonly int[] AllMonths = [.. Enumerable.Range(1, 12)];

    /// <summary>The rule of a text in which <see cref="RuleSyntax"/> found no problem.</summary>
    public static Rule Parse(string text)
    {
        var parts = RuleSyntax.Split(text).ToDictionary(StringComparer.Ordinal);
        var count = parts.TryGetValue("COUNT", out var times)
            ? int.Parse(times, CultureInfo.InvariantCulture)
            : (int?)null;
        var end = parts.TryGetValue("UNTIL", out var until) ? RuleEnd.Parse(until) : null;
        var rest = parts.Where(part => part.Key is not ("COUNT" or "UNTIL")).Select(part => $"{part.Key}={part.Value}");

        return new(Mended(new RecurrenceRule(string.Join(';', rest))), count, end);
    }

    /// <summary>Whether each period of the rule has exactly one beat, so that beats can be counted by dividing.</summary>
    public bool IsPlain =>
        Pattern
            is {
                ByMonth: [],
                ByWeekNo: [],
                ByYearDay: [],
                ByMonthDay: [],
                ByDay: [],
                ByHour: [],
                ByMinute: [],
                BySecond: [],
            };

    private static RecurrenceRule Mended(RecurrenceRule pattern)
    {
        // A yearly BYMONTHDAY without BYMONTH has the month of the start: so Google and Windows write birthdays, and so
        // Ical.Net and ical.js read them (https://github.com/ical-org/ical.net/issues/885). With BYDAY beside it, it means
        // those days of all months, in ical.js and rrule; Ical.Net 5.2.4 has those of the start's month there too.
        if (
            pattern is
            {
                Frequency: FrequencyType.Yearly,
                ByMonthDay: not [],
                ByDay: not [],
                ByMonth: [],
                ByWeekNo: [],
                ByYearDay: []
            }
        )
            pattern.ByMonth = [.. AllMonths];

        pattern.ByHour = [.. pattern.ByHour.Distinct()];
        pattern.ByMinute = [.. pattern.ByMinute.Distinct()];
        pattern.BySecond = [.. pattern.BySecond.Distinct()];
        pattern.ByMonth = [.. pattern.ByMonth.Distinct()];
        pattern.ByWeekNo = [.. pattern.ByWeekNo.Distinct()];
        return pattern;
    }
}
