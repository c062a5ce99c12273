using System.Collections.Immutable;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms.Calendars;

/// <summary>The gatherings of one series that start in a span.</summary>
internal sealed class CalendarList(CalendarSeries series, Interval span)
{
    /// <summary>So many in one span are no gatherings of people: of one series, and of all.</summary>
    private const int Most = 20_000;
    private const int MostOfAll = 100_000;

    private readonly ScheduleWalk _walk = new(series.Schedule, series.Zone);

    /// <summary>The gatherings of all these series in the span, in no order, and what is wrong with some series.</summary>
    public static CalendarListing Of(IEnumerable<CalendarSeries> all, Interval span)
    {
        var gatherings = ImmutableArray.CreateBuilder<ListedGathering>();
        var problems = ImmutableArray.CreateBuilder<ImportProblem>();

        foreach (var series in all)
        {
            var list = new CalendarList(series, span);
            var room = Math.Min(Most, MostOfAll - gatherings.Count);
            var found = list.Gatherings().Take(room + 1).ToList();

            gatherings.AddRange(found.Take(room));
            if (found.Count > room)
                problems.Add(Problem(series, ScheduleTexts.ImportTooMany(Most)));
        }

        return new(gatherings.ToImmutable(), problems.ToImmutable(), IsCalendar: true);
    }

    private static ImportProblem Problem(CalendarSeries series, Phrase why) =>
        new(series.Event.Title.Length > 0 ? series.Event.Title : series.Event.Uid, series.Event.Uid, why);

    private IEnumerable<ListedGathering> Gatherings() => Unchanged().Concat(Changed()).Concat(Turned());

    private IEnumerable<ListedGathering> Unchanged()
    {
        var changed = series.Changes.Select(change => _walk.At(change.Original).Start).ToHashSet();
        var end = series.Turns is [var turn, ..] ? _walk.At(turn.Original).Start : Instant.MaxValue;

        return _walk
            .From(span.Start)
            .TakeWhile(beat => beat.Start < span.End && beat.Start < end)
            .Where(beat => !changed.Contains(beat.Start))
            .Select(beat => new ListedGathering(beat.Start, beat.End, series.Event.Title));
    }

    private IEnumerable<ListedGathering> Changed() =>
        series
            .Changes.Where(change => !change.By.IsCancelled && span.Contains(change.Occurrence.Start))
            .Select(change => new ListedGathering(change.Occurrence.Start, change.Occurrence.End, change.By.Title));

    private IEnumerable<ListedGathering> Turned()
    {
        var changed = series.Changes.Select(change => change.Original).ToHashSet();

        return series.Turns.SelectMany(
            (turn, i) =>
                From(turn)
                    .TakeWhile(beat => i + 1 == series.Turns.Length || beat < series.Turns[i + 1].Original)
                    .Where(beat => !changed.Contains(beat))
                    .Select(beat => At(turn, beat))
                    .SkipWhile(gathering => gathering.Start < span.Start)
                    .TakeWhile(gathering => gathering.Start < span.End)
        );
    }

    private IEnumerable<LocalDateTime> From(CalendarChange turn)
    {
        var soonest = span.Start.InZone(series.Zone).LocalDateTime.PlusDays(-1) - Shift(turn);
        return _walk.CivilFrom(LocalDateTime.Max(turn.Original, soonest));
    }

    private ListedGathering At(CalendarChange turn, LocalDateTime beat)
    {
        var start = beat + Shift(turn);
        return new(
            start.InZoneLeniently(series.Zone).ToInstant(),
            turn.Length.EndOf(start, series.Zone),
            turn.By.Title
        );
    }

    private Period Shift(CalendarChange turn) =>
        Period.Between(turn.Original, turn.StartIn(series.Zone), PeriodUnits.Days | PeriodUnits.AllTimeUnits);
}
