using System.Globalization;
using CommunityBot.Core.Rhythms.Schedules;
using NodaTime;

namespace CommunityBot.Core.Rhythms.Calendars;

/// <summary>Reads one VEVENT. Values are read by this project's own hands: Ical.Net drops those that it can't read.</summary>
internal sealed class CalendarEventReader(CalendarPart part, CalendarZones zones)
{
    private static readonly Duration Longest = Duration.FromDays(366);

    /// <summary>The event.</summary>
    /// <exception cref="CalendarFaultException">It can't be understood.</exception>
    public CalendarEvent Read()
    {
        if (!part.IsClosed)
            throw new CalendarFaultException(ScheduleTexts.ImportEventUnclosed);
        if (part.First("EXRULE") is { } exclusion)
            throw new CalendarFaultException(ScheduleTexts.ImportExclusionRule(exclusion.Value));

        var start = CalendarTime.Of(
            part.First("DTSTART") ?? throw new CalendarFaultException(ScheduleTexts.ImportStartMissing)
        );
        var replaces = part.First("RECURRENCE-ID");
        var title = Text("SUMMARY") ?? "";

        return new(Text("UID") ?? $"{part.First("DTSTART")!.Value} {title}", title, start, Length(start))
        {
            Rules = [.. part.All("RRULE").Select(rule => CalendarRule.Read(rule.Value))],
            Added = [.. part.All("RDATE").SelectMany(Beats)],
            LeftOut = [.. part.All("EXDATE").SelectMany(Times)],
            Replaces = replaces is null ? null : CalendarTime.Of(replaces),
            AndFollowing = Is(replaces?.Parameter("RANGE"), "THISANDFUTURE"),
            IsCancelled = Is(Text("STATUS"), "CANCELLED"),
            Edition = (Sequence, Text("DTSTAMP") ?? Text("LAST-MODIFIED") ?? ""),
            Place = Text("LOCATION"),
            Description = Text("DESCRIPTION"),
            Link = Text("URL"),
        };
    }

    private int Sequence =>
        int.TryParse(Text("SEQUENCE"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private string? Text(string name) => part.First(name)?.Text is { Length: > 0 } text ? text : null;

    private static bool Is(string? text, string value) =>
        string.Equals(text, value, StringComparison.OrdinalIgnoreCase);

    private CalendarLength Length(CalendarTime start)
    {
        var length = (part.First("DTEND"), part.First("DURATION")) switch
        {
            ({ } end, _) => Between(start, CalendarTime.Of(end)),
            (null, { } duration) => CalendarLength.Parse(duration, duration.Value),
            _ when start.IsDay => CalendarLength.OneDay,
            _ => CalendarLength.Nothing,
        };

        return length.Total < Duration.Zero ? throw new CalendarFaultException(ScheduleTexts.ImportEndsBeforeStart)
            : length.Total > Longest ? throw new CalendarFaultException(ScheduleTexts.ImportTooLong)
            : length;
    }

    private CalendarLength Between(CalendarTime start, CalendarTime end)
    {
        if (start.IsDay != end.IsDay)
            throw new CalendarFaultException(ScheduleTexts.ImportDayAndTime);
        if (!start.IsDay)
            return new(0, zones.Moment(end) - zones.Moment(start));

        // A day that ends on itself is what some programs write for one day.
        var days = Period.DaysBetween(start.Local.Date, end.Local.Date);
        return days == 0 ? CalendarLength.OneDay : new(days, Duration.Zero);
    }

    private static IEnumerable<CalendarTime> Times(CalendarLine line) =>
        Values(line).Select(value => CalendarTime.Parse(line, value));

    private IEnumerable<CalendarBeat> Beats(CalendarLine line) => Values(line).Select(value => Beat(line, value));

    private CalendarBeat Beat(CalendarLine line, string value)
    {
        var period = value.Split('/', 2);
        var start = CalendarTime.Parse(line, period[0]);

        return period switch
        {
            [_] => new(start, Length: null),
            [_, ['P' or 'p' or '+', ..] length] => new(start, CalendarLength.Parse(line, length)),
            [_, var end] => new(start, Between(start, CalendarTime.Parse(line, end))),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static string[] Values(CalendarLine line) =>
        line.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
