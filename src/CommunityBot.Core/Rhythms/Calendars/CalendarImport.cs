using System.Collections.Immutable;
using CommunityBot.Core.Rhythms.Schedules;
using NodaTime;

namespace CommunityBot.Core.Rhythms.Calendars;

/// <summary>A series of a file as rhythms have it: in a zone of the tz database, with single changed beats.</summary>
internal sealed record CalendarImport(ImmutableArray<ImportedSeries> Series, ImmutableArray<ImportProblem> Problems)
{
    private const int BeatsToCompare = 1_000;
    private static readonly Period YearsToCompare = Period.FromYears(30);

    public static CalendarImport Of(CalendarSeries series, CalendarZones zones)
    {
        try
        {
            return Import(series, zones);
        }
        catch (CalendarFaultException fault)
        {
            return new([], [Problem(series, fault.Why)]);
        }
    }

    private static CalendarImport Import(CalendarSeries series, CalendarZones zones)
    {
        // What a listing may expand would flood a channel.
        if (series.Schedule.Rules.Any(RuleText.IsTooOften))
            throw new CalendarFaultException(ScheduleTexts.RuleTooOften);

        var zone = zones.InTzdb(series.Zone, RelevantSpan(series));
        var schedule = series.Schedule with { Zone = zone.Id };
        var turn = series.Turns.FirstOrDefault();
        var imported = new ImportedSeries(
            series.Event.Uid,
            series.Event.Title,
            turn is null ? schedule : CalendarSeriesReader.Before(schedule, turn.Original)
        )
        {
            Place = series.Event.Place,
            Description = series.Event.Description,
            Link = series.Event.Link,
            Changes = [.. series.Changes.Select(change => Change(change, series, zone))],
        };

        return new([imported], turn is null ? [] : [Problem(series, ScheduleTexts.ImportTurns(turn.Original.Date))]);
    }

    private static ImportedChange Change(CalendarChange change, CalendarSeries series, DateTimeZone zone) =>
        change.By.IsCancelled
            ? new ImportedChange.Cancelled(change.Original)
            : new ImportedChange.Moved(
                change.Original,
                change.StartIn(zone),
                change.Length.Total,
                Differing(change.By.Title, series.Event.Title),
                Differing(change.By.Place, series.Event.Place)
            );

    private static string? Differing(string? text, string? from) =>
        string.Equals(text, from, StringComparison.Ordinal) ? null : text;

    /// <summary>From the first beat to the last; of a series without an end, over as many beats as people plan for.</summary>
    private static Interval RelevantSpan(CalendarSeries series)
    {
        var beats = new ScheduleWalk(series.Schedule, series.Zone)
            .CivilFrom(LocalDateTime.MinIsoValue)
            .Take(series.Zone is DefinedZone ? BeatsToCompare : 1)
            .ToList();

        var last = LocalDateTime.Min(beats[^1], beats[0] + YearsToCompare);
        return new(
            beats[0].PlusDays(-1).InZoneLeniently(series.Zone).ToInstant(),
            last.PlusDays(1).InZoneLeniently(series.Zone).ToInstant() + series.Schedule.Length
        );
    }

    private static ImportProblem Problem(CalendarSeries series, Messaging.Phrase why) =>
        new(series.Event.Title.Length > 0 ? series.Event.Title : series.Event.Uid, series.Event.Uid, why);
}
