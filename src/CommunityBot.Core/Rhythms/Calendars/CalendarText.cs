using System.Collections.Immutable;
using NodaTime;

namespace CommunityBot.Core.Rhythms.Calendars;

/// <summary>The text of a whole file, within bounds that no honest calendar reaches.</summary>
internal static class CalendarText
{
    private const int MostCharacters = 10_000_000;
    private const int MostEvents = 10_000;
    private const int MostZones = 500;

    /// <summary>The calendars of the file; where it is none, one without events and with the problem.</summary>
    public static ImmutableArray<UnderstoodCalendar> Read(string text, string fallbackZone)
    {
        var fallback = DateTimeZoneProviders.Tzdb[fallbackZone];
        if (text.Length > MostCharacters)
            return [Unread(fallback, new("VCALENDAR", Uid: null, ScheduleTexts.ImportFileTooLarge(MostEvents)))];

        var calendars = CalendarPart.Calendars(CalendarLine.All(text));
        if (calendars.Count == 0)
            return [Unread(fallback, new("VCALENDAR", Uid: null, ScheduleTexts.ImportNoCalendar))];
        if (Count(calendars, "VEVENT") > MostEvents || Count(calendars, "VTIMEZONE") > MostZones)
            return [Unread(fallback, new("VCALENDAR", Uid: null, ScheduleTexts.ImportFileTooLarge(MostEvents)))];

        return [.. calendars.Select(calendar => new CalendarReader(calendar, fallback).Read())];
    }

    private static int Count(IEnumerable<CalendarPart> calendars, string name) =>
        calendars.Sum(calendar => calendar.PartsNamed(name).Count());

    private static UnderstoodCalendar Unread(DateTimeZone fallback, ImportProblem problem) =>
        new(new(new CalendarPart("VCALENDAR"), fallback), [], [problem]) { IsCalendar = false };
}
