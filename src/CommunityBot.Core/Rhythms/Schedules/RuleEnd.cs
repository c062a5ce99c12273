using System.Diagnostics;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Core.Rhythms.Schedules;

/// <summary>
/// The last moment of a rule (UNTIL), included. RFC 5545 wants it in UTC where the start has a zone; files also have it
/// as a day, which then counts to its end, and in local time.
/// </summary>
internal abstract record RuleEnd
{
    private static readonly LocalDatePattern DayPattern = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly LocalDateTimePattern TimePattern = LocalDateTimePattern.CreateWithInvariantCulture(
        "uuuuMMdd'T'HHmmss"
    );

    private RuleEnd() { }

    /// <summary>The end that an UNTIL value names; null where it names none.</summary>
    public static RuleEnd? Parse(string until)
    {
        if (DayPattern.Parse(until).TryGetValue(default, out var day))
            return new Day(day);
        if (TimePattern.Parse(until.TrimEnd('Z')).TryGetValue(default, out var time))
            return until.EndsWith('Z') ? new Utc(time.InUtc().ToInstant()) : new Local(time);

        return null;
    }

    /// <summary>The UNTIL value of a civil time.</summary>
    public static string Write(LocalDateTime last) => TimePattern.Format(last);

    /// <summary>Whether a beat of that civil time still belongs to the rule.</summary>
    public bool Includes(LocalDateTime beat, DateTimeZone zone) =>
        this switch
        {
            Day day => beat.Date <= day.Last,
            Local local => beat <= local.Last,
            Utc utc => beat.InZoneLeniently(zone).ToInstant() <= utc.Last,
            _ => throw new UnreachableException(),
        };

    public sealed record Day(LocalDate Last) : RuleEnd;

    public sealed record Local(LocalDateTime Last) : RuleEnd;

    public sealed record Utc(Instant Last) : RuleEnd;
}
