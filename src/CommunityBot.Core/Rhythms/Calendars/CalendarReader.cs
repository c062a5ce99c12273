using System.Collections.Immutable;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms.Calendars;

/// <summary>Reads the events of one VCALENDAR. What it can't understand it lists, and goes on.</summary>
internal sealed class CalendarReader(CalendarPart calendar, DateTimeZone fallback)
{
    private const int MostSearchedInVain = 50;
    private const int ShortSearch = 10;

    private readonly CalendarZones _zones = new(calendar, fallback);
    private readonly List<ImportProblem> _problems = [];
    private int _searchedInVain;

    public UnderstoodCalendar Read()
    {
        var isCalledOff = string.Equals(calendar.First("METHOD")?.Text, "CANCEL", StringComparison.OrdinalIgnoreCase);
        var series = isCalledOff ? [] : ReadSeries();

        return new(_zones, series, [.. _problems]);
    }

    private ImmutableArray<CalendarSeries> ReadSeries() =>
        [
            .. calendar
                .PartsNamed("VEVENT")
                .Select(ReadEvent)
                .OfType<CalendarEvent>()
                .GroupBy(read => read.Uid, StringComparer.Ordinal)
                .SelectMany(PutTogether),
        ];

    private CalendarEvent? ReadEvent(CalendarPart part)
    {
        try
        {
            return new CalendarEventReader(part, _zones).Read();
        }
        catch (CalendarFaultException fault)
        {
            Report(part.First("SUMMARY")?.Text ?? "", part.First("UID")?.Text, fault.Why);
            return null;
        }
    }

    private IEnumerable<CalendarSeries> PutTogether(IGrouping<string, CalendarEvent> events)
    {
        var changes = events.Where(read => read.Replaces is not null).ToList();

        return Newest(events) switch
        {
            { IsCancelled: true } => [],
            { } series => PutTogether(series, changes),
            null => changes.Where(change => !change.IsCancelled).SelectMany(change => PutTogether(Alone(change), [])),
        };
    }

    private CalendarSeries[] PutTogether(CalendarEvent series, List<CalendarEvent> changes)
    {
        try
        {
            return [Beating(new CalendarSeriesReader(series, _zones).Read(changes))];
        }
        catch (CalendarFaultException fault)
        {
            Report(series.Title, series.Uid, fault.Why);
            return [];
        }
    }

    /// <summary>
    /// The series, if it has a beat. To search for one in vain takes long, and a file can be full of such rules: after
    /// some of them the search is short.
    /// </summary>
    private CalendarSeries Beating(CalendarSeries series)
    {
        var isPatient = _searchedInVain < MostSearchedInVain;
        var walk = new ScheduleWalk(series.Schedule, series.Zone)
        {
            MostStepsOfSilence = isPatient ? int.MaxValue : ShortSearch,
        };
        if (walk.CivilFrom(LocalDateTime.MinIsoValue).Any())
            return series;

        _searchedInVain++;
        throw new CalendarFaultException(isPatient ? ScheduleTexts.ImportNeverBeats : ScheduleTexts.ImportNotTried);
    }

    private CalendarEvent? Newest(IEnumerable<CalendarEvent> events)
    {
        var editions = events.Where(read => read.Replaces is null).OrderBy(read => read.Edition).ToList();
        if (
            editions is [.., var previous, var last]
            && previous.Edition == last.Edition
            && previous.Start != last.Start
        )
            Report(previous.Title, previous.Uid, ScheduleTexts.ImportSameId(last.Title));

        return editions.LastOrDefault();
    }

    /// <summary>A changed beat whose series the file doesn't have: a gathering of its own.</summary>
    private static CalendarEvent Alone(CalendarEvent change) =>
        change with
        {
            Uid = $"{change.Uid}|{RuleEnd.Write(change.Replaces!.Local)}",
            Replaces = null,
            Rules = [],
        };

    private void Report(string title, string? uid, Phrase why) =>
        _problems.Add(new(title.Length > 0 ? title : uid ?? "VEVENT", uid, why));
}
