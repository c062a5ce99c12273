using System.Collections.Immutable;
using NodaTime;

namespace CommunityBot.Core.Rhythms.Calendars;

/// <summary>Puts a series together from its event and from those that change single beats of it.</summary>
internal sealed class CalendarSeriesReader(CalendarEvent series, CalendarZones zones)
{
    /// <summary>How far beats are compared with the changes to them: a daily series of more than a century.</summary>
    private const int MostBeats = 40_000;

    private readonly DateTimeZone _zone = zones.Of(series.Start);

    /// <summary>The series with the changes to it.</summary>
    /// <exception cref="CalendarFaultException">It can't be understood.</exception>
    public CalendarSeries Read(IReadOnlyCollection<CalendarEvent> changes)
    {
        var schedule = Scheduled();
        var single = Changes(schedule, [.. changes.Where(change => !change.AndFollowing)]);
        var turns = Changes(schedule, [.. changes.Where(change => change.AndFollowing)]);

        if (turns.FirstOrDefault(turn => turn.By.IsCancelled) is { } end)
        {
            schedule = Before(schedule, end.Original);
            turns = turns.RemoveAll(turn => turn.Original >= end.Original);
        }

        return new(series, _zone, WithBeats(schedule, single), [.. single.Concat(OwnLengths(single))])
        {
            Turns = turns,
        };
    }

    /// <summary>The schedule up to a beat, which is left out with all that follow it.</summary>
    public static Schedule Before(Schedule schedule, LocalDateTime beat) =>
        schedule with
        {
            Rules = [.. schedule.Rules.Select(rule => CalendarRule.Before(rule, beat))],
            Added = schedule.Added.RemoveAll(added => added >= beat),
        };

    private Schedule Scheduled()
    {
        var schedule = new Schedule(series.Start.Local, _zone.Id, series.Length.Total, series.Rules)
        {
            Added = [.. series.Added.Select(beat => AddedAt(beat.Start))],
            LastsCalendarDays = series.Length.InCalendarDays,
        };

        var leftOut = BeatsOf(schedule, series.LeftOut);
        return schedule with { LeftOut = [.. series.LeftOut.SelectMany(time => leftOut(time)).Distinct()] };
    }

    private LocalDateTime AddedAt(CalendarTime time) =>
        time.IsDay ? time.Local.Date + series.Start.Local.TimeOfDay : Civil(time);

    /// <summary>
    /// Tells which beats each of these times names. A day names all of that day (as Outlook reads it; RFC 5545 doesn't
    /// say what a day among times means); the beats of all those days are found in one walk.
    /// </summary>
    private Func<CalendarTime, IEnumerable<LocalDateTime>> BeatsOf(Schedule schedule, IEnumerable<CalendarTime> times)
    {
        var days = series.Start.IsDay
            ? []
            : times.Where(time => time.IsDay).Select(time => time.Local.Date).ToHashSet();
        var beats =
            days.Count == 0 ? [] : Between(schedule, days.Min().AtMidnight(), days.Max().PlusDays(1).AtMidnight());
        var byDay = beats.ToLookup(beat => beat.Date);

        return time => days.Count > 0 && time.IsDay ? byDay[time.Local.Date] : [Civil(time)];
    }

    private IEnumerable<LocalDateTime> Between(Schedule schedule, LocalDateTime first, LocalDateTime last) =>
        new ScheduleWalk(schedule, _zone).CivilFrom(first).TakeWhile(beat => beat <= last).Take(MostBeats);

    /// <summary>A time of the file as a civil time of the series. One without a zone is meant in that of the series.</summary>
    private LocalDateTime Civil(CalendarTime time)
    {
        var local =
            time.Zone is null || zones.Of(time).Equals(_zone)
                ? time.Local
                : zones.Moment(time).InZone(_zone).LocalDateTime;

        return series.Start.IsDay ? local.Date.AtMidnight() : local;
    }

    private ImmutableArray<CalendarChange> Changes(Schedule schedule, ImmutableArray<CalendarEvent> changes)
    {
        var beats = BeatsOf(schedule, changes.Select(change => change.Replaces!));

        return
        [
            .. changes
                .Select(change => new CalendarChange(
                    beats(change.Replaces!).FirstOrDefault(AddedAt(change.Replaces!)),
                    change,
                    change.Start.Local,
                    change.Start.Zone is null ? _zone : zones.Of(change.Start),
                    change.Length
                ))
                .GroupBy(change => change.Original)
                .Select(same => same.MaxBy(change => change.By.Edition)!)
                .OrderBy(change => change.Original),
        ];
    }

    /// <summary>The changes that only give a beat of its own length (an RDATE that is a PERIOD).</summary>
    private IEnumerable<CalendarChange> OwnLengths(ImmutableArray<CalendarChange> others)
    {
        var changed = others.Select(other => other.Original).ToHashSet();

        return series
            .Added.Where(beat => beat.Length is not null && !changed.Contains(AddedAt(beat.Start)))
            .Select(beat => new CalendarChange(AddedAt(beat.Start), series, AddedAt(beat.Start), _zone, beat.Length!));
    }

    /// <summary>
    /// The schedule with a beat for each change: also for one that an EXDATE leaves out, or that the rule doesn't have,
    /// since the file says in so many words that it takes place.
    /// </summary>
    private Schedule WithBeats(Schedule schedule, ImmutableArray<CalendarChange> changes)
    {
        var wanted = changes.Where(change => !change.By.IsCancelled).Select(change => change.Original).ToHashSet();
        if (wanted.Count == 0)
            return schedule;

        var open = schedule with { LeftOut = schedule.LeftOut.RemoveAll(wanted.Contains) };
        var beats = Between(open, wanted.Min(), wanted.Max()).ToHashSet();

        return open with
        {
            Added = [.. open.Added, .. wanted.Except(beats).Order()],
        };
    }
}
