using CommunityBot.Core.Rhythms.Calendars;
using NodaTime;

namespace CommunityBot.Core.Tests.Rhythms;

/// <summary>Writes small calendar files and says what is read of them.</summary>
internal static class Calendars
{
    public const string Berlin = "TZID=Europe/Berlin";

    /// <summary>Lord Howe's half-hour shifts under a name that no database has, and for ever the same.</summary>
    public const string HalfHourZone = """
        BEGIN:VTIMEZONE
        TZID:Our Island
        BEGIN:STANDARD
        DTSTART:20080406T020000
        RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU
        TZOFFSETFROM:+1100
        TZOFFSETTO:+1030
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:20081005T020000
        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1SU
        TZOFFSETFROM:+1030
        TZOFFSETTO:+1100
        END:DAYLIGHT
        END:VTIMEZONE
        """;

    public static string File(params string[] parts) =>
        $"BEGIN:VCALENDAR\nVERSION:2.0\n{string.Join('\n', parts)}\nEND:VCALENDAR\n";

    public static string Event(params string[] lines) =>
        $"BEGIN:VEVENT\nUID:lean-coffee\nSUMMARY:Lean Coffee\n{string.Join('\n', lines)}\nEND:VEVENT";

    /// <summary>What is listed of 2026: <c>start/end title</c>, in UTC.</summary>
    public static List<string> Listed(string file, string fallbackZone = "UTC") =>
        [
            .. CalendarFile
                .List(file, fallbackZone, new(Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2027, 1, 1, 0, 0)))
                .Gatherings.Select(gathering => $"{Moment(gathering.Start)}/{Moment(gathering.End)} {gathering.Title}"),
        ];

    /// <summary>What couldn't be understood, for the listing and for the import.</summary>
    public static List<string> Problems(string file)
    {
        var reading = CalendarFile.Read(file, "UTC");
        return [.. reading.Problems.Select(problem => $"{problem.Title}: {problem.Why.Text()}")];
    }

    /// <summary>The one series of a file in which all is understood.</summary>
    public static ImportedSeries Series(string file, string fallbackZone = "UTC")
    {
        var reading = CalendarFile.Read(file, fallbackZone);

        Assert.Empty(reading.Problems);
        return Assert.Single(reading.Series);
    }

    private static string Moment(Instant moment) => moment.ToString("MM-dd'T'HH:mm", null);
}
