namespace CommunityBot.Core.Rhythms;

/// <summary>Reads the gatherings of an iCalendar file (RFC 5545).</summary>
public static class CalendarFile
{
    /// <summary>The series of the file, and what couldn't be understood of it; it never throws for what the file says.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="fallbackZone">The tz id of times and days for which the file names no zone.</param>
    public static CalendarReading Read(string text, string fallbackZone) =>
        new([], [new(fallbackZone, text, ScheduleTexts.RuleIsEmpty)]);
}
