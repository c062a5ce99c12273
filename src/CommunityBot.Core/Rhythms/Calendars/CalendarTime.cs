using CommunityBot.Core.Rhythms.Schedules;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Core.Rhythms.Calendars;

/// <summary>A DATE or DATE-TIME of a file, before its zone is looked up (RFC 5545, 3.3.4 and 3.3.5).</summary>
/// <param name="Local">The civil time; midnight of a day.</param>
/// <param name="IsDay">Whether it is a day without a time.</param>
/// <param name="Zone">The file's name of its zone; null where it floats, "UTC" where it ends in Z.</param>
internal sealed record CalendarTime(LocalDateTime Local, bool IsDay, string? Zone)
{
    public const string Utc = "UTC";

    private static readonly LocalDatePattern DayPattern = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly LocalDateTimePattern TimePattern = LocalDateTimePattern.CreateWithInvariantCulture(
        "uuuuMMdd'T'HHmmss"
    );

    /// <summary>The time of a line's whole value.</summary>
    public static CalendarTime Of(CalendarLine line) => Parse(line, line.Value.Trim());

    /// <summary>A time within a line's value.</summary>
    /// <exception cref="CalendarFaultException">It isn't one.</exception>
    public static CalendarTime Parse(CalendarLine line, string value)
    {
        var text = value.Trim().ToUpperInvariant();
        if (DayPattern.Parse(text).TryGetValue(default, out var day) && day.Year > 0)
            return new(day.AtMidnight(), IsDay: true, Zone: null);
        if (TimePattern.Parse(WithoutLeapSecond(text.TrimEnd('Z'))).TryGetValue(default, out var time) && time.Year > 0)
            return new(time, IsDay: false, text.EndsWith('Z') ? Utc : line.Parameter("TZID"));

        throw new CalendarFaultException(ScheduleTexts.ImportTimeUnreadable(line.Name, value));
    }

    // RFC 5545, 3.3.5: the second 60 is a positive leap second; who knows of none takes 59.
    private static string WithoutLeapSecond(string text) =>
        text.Length == 15 && text.EndsWith("60", StringComparison.Ordinal) ? $"{text[..13]}59" : text;
}
