using NodaTime;

namespace CommunityBot.Core.Rhythms.Calendars;

/// <summary>Reads the gatherings of an iCalendar file (RFC 5545).</summary>
public static class CalendarFile
{
    /// <summary>The series of the file, and what couldn't be understood of it; it never throws for what the file says.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="fallbackZone">The tz id of times and days for which the file names no zone.</param>
    public static CalendarReading Read(string text, string fallbackZone)
    {
        var calendars = CalendarText.Read(text, fallbackZone);
        var imports = calendars
            .SelectMany(calendar => calendar.Series, (calendar, series) => CalendarImport.Of(series, calendar.Zones))
            .ToList();

        return new(
            [.. imports.SelectMany(import => import.Series)],
            [.. calendars.SelectMany(calendar => calendar.Problems), .. imports.SelectMany(import => import.Problems)]
        );
    }

    /// <summary>
    /// The gatherings of the file that start in a span, end excluded, one by one: also of zones that only the file
    /// knows. Ordered by start, end and title.
    /// </summary>
    public static CalendarListing List(string text, string fallbackZone, Interval span)
    {
        var calendars = CalendarText.Read(text, fallbackZone);
        var listing = CalendarList.Of(calendars.SelectMany(calendar => calendar.Series), span);

        return new(
            [
                .. listing
                    .Gatherings.OrderBy(gathering => gathering.Start)
                    .ThenBy(gathering => gathering.End)
                    .ThenBy(gathering => gathering.Title, StringComparer.Ordinal),
            ],
            [.. calendars.SelectMany(calendar => calendar.Problems), .. listing.Problems],
            calendars.All(calendar => calendar.IsCalendar)
        );
    }
}
