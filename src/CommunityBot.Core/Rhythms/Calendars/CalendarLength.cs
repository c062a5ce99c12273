using System.Globalization;
using System.Text.RegularExpressions;
using CommunityBot.Core.Rhythms.Schedules;
using NodaTime;

namespace CommunityBot.Core.Rhythms.Calendars;

/// <summary>How long an event lasts: days of the calendar, then exact time (RFC 5545, 3.3.6).</summary>
internal sealed partial record CalendarLength(int Days, Duration Time)
{
    public static CalendarLength Nothing { get; } = new(0, Duration.Zero);

    public static CalendarLength OneDay { get; } = new(1, Duration.Zero);

    /// <summary>The length in a schedule: whole days are of the calendar where there are any.</summary>
    public Duration Total => Duration.FromDays(Days) + Time;

    public bool InCalendarDays => Days > 0;

    public Instant EndOf(LocalDateTime start, DateTimeZone zone) =>
        Days == 0
            ? start.InZoneLeniently(zone).ToInstant() + Time
            : start.PlusDays(Days).InZoneLeniently(zone).ToInstant() + Time;

    /// <summary>The length of a DURATION value.</summary>
    /// <exception cref="CalendarFaultException">It is no length, or one below zero.</exception>
    public static CalendarLength Parse(CalendarLine line, string value)
    {
        var match = Pattern().Match(value.Trim().ToUpperInvariant());
        if (!match.Success)
            throw new CalendarFaultException(ScheduleTexts.ImportLengthUnreadable(line.Name, value));

        var time =
            Duration.FromHours(Number(match, "hours"))
            + Duration.FromMinutes(Number(match, "minutes"))
            + Duration.FromSeconds(Number(match, "seconds"));

        return new(Number(match, "weeks") * 7 + Number(match, "days"), time);
    }

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^\+?P(?=[0-9T])((?<weeks>[0-9]{1,3})W)?((?<days>[0-9]{1,4})D)?(T(?=[0-9])((?<hours>[0-9]{1,5})H)?((?<minutes>[0-9]{1,7})M)?((?<seconds>[0-9]{1,9})S)?)?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex Pattern();
}
