using System.Text;
using Microsoft.Playwright;

namespace CommunityBot.EndToEnd.Tests.Walks;

/// <summary>A calendar file as people have it: a series with an exception and a change, and one event that is unclear.</summary>
internal static class TeamCalendar
{
    public static FilePayload File { get; } =
        new()
        {
            Name = "team.ics",
            MimeType = "text/calendar",
            Buffer = Encoding.UTF8.GetBytes(Text),
        };

    private const string Text = """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//CommunityBot//Tests//EN
        BEGIN:VEVENT
        UID:lunch@example.org
        DTSTAMP:20260301T000000Z
        DTSTART;TZID=Europe/Berlin:20260309T120000
        DTEND;TZID=Europe/Berlin:20260309T130000
        RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=6
        EXDATE;TZID=Europe/Berlin:20260316T120000
        SUMMARY:Book Lunch
        END:VEVENT
        BEGIN:VEVENT
        UID:lunch@example.org
        DTSTAMP:20260301T000000Z
        RECURRENCE-ID;TZID=Europe/Berlin:20260323T120000
        DTSTART;TZID=Europe/Berlin:20260324T123000
        DTEND;TZID=Europe/Berlin:20260324T133000
        SUMMARY:Book Lunch
        END:VEVENT
        BEGIN:VEVENT
        UID:odd@example.org
        DTSTAMP:20260301T000000Z
        DTSTART;TZID=Europe/Atlantis:20260312T120000
        SUMMARY:Sunken Meeting
        END:VEVENT
        END:VCALENDAR
        """;
}
