using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>Walks over the beats of a schedule: first in civil time, then on the time line of its zone.</summary>
internal sealed class ScheduleWalk(Schedule schedule, DateTimeZone zone)
{
    /// <summary>After how many steps of a rule without a beat its search is given up, where it isn't given up sooner.</summary>
    public int MostStepsOfSilence { get; init; } = int.MaxValue;

    public IEnumerable<Occurrence> From(Instant from)
    {
        var last = default(Instant?);

        foreach (var beat in InOrder(CivilFrom(Earliest(from))))
        {
            if (beat.Start < from || beat.Start == last)
                continue;

            yield return beat;
            last = beat.Start;
        }
    }

    /// <summary>The beats in civil time, ascending and distinct.</summary>
    public IEnumerable<LocalDateTime> CivilFrom(LocalDateTime from)
    {
        var leftOut = schedule.LeftOut.ToHashSet();
        var last = default(LocalDateTime?);

        foreach (var beat in Merge([.. Sources(from)]))
        {
            if (beat == last || leftOut.Contains(beat))
                continue;

            yield return beat;
            last = beat;
        }
    }

    /// <summary>When the beat of that civil time is.</summary>
    public Occurrence At(LocalDateTime beat)
    {
        var start = beat.InZoneLeniently(zone).ToInstant();
        if (!schedule.LastsCalendarDays)
            return new(start, start + schedule.Length);

        var end = (beat + Period.FromDays(schedule.Length.Days)).InZoneLeniently(zone).ToInstant();
        return new(start, end + (schedule.Length - Duration.FromDays(schedule.Length.Days)));
    }

    /// <summary>
    /// The earliest civil time of a beat at or after that moment: what the clock then shows, or where a gap begins that
    /// may move beats onto it.
    /// </summary>
    private LocalDateTime Earliest(Instant from)
    {
        if (from < schedule.Start.InUtc().ToInstant())
            return LocalDateTime.MinIsoValue;

        var (clock, interval) = (from.InZone(zone).LocalDateTime, zone.GetZoneInterval(from));
        if (!interval.HasStart)
            return clock;

        var before = zone.GetZoneInterval(interval.Start - Duration.Epsilon);
        var gap = Duration.FromSeconds(interval.WallOffset.Seconds - before.WallOffset.Seconds);
        return from < interval.Start + gap ? LocalDateTime.Min(clock, before.IsoLocalEnd) : clock;
    }

    private IEnumerable<IEnumerable<LocalDateTime>> Sources(LocalDateTime from)
    {
        IEnumerable<LocalDateTime> alone = schedule.Rules.IsEmpty ? [schedule.Start] : [];
        yield return alone.Concat(schedule.Added).Where(beat => beat >= from).Order();

        foreach (var rule in schedule.Rules)
            yield return new RuleBeats(Rule.Parse(rule), schedule.Start, zone)
            {
                MostStepsOfSilence = MostStepsOfSilence,
            }.From(from);
    }

    private static IEnumerable<LocalDateTime> Merge(IReadOnlyList<IEnumerable<LocalDateTime>> sources)
    {
        var next = new PriorityQueue<IEnumerator<LocalDateTime>, LocalDateTime>();
        foreach (var source in sources.Select(source => source.GetEnumerator()).Where(source => source.MoveNext()))
            next.Enqueue(source, source.Current);

        while (next.TryDequeue(out var source, out var beat))
        {
            yield return beat;
            if (source.MoveNext())
                next.Enqueue(source, source.Current);
        }
    }

    /// <summary>
    /// Orders by the time line. A gap moves its civil times behind later ones, so a beat waits until no beat that is
    /// still to come can be before it.
    /// </summary>
    private IEnumerable<Occurrence> InOrder(IEnumerable<LocalDateTime> civil)
    {
        var waiting = new PriorityQueue<Occurrence, Instant>();

        foreach (var beat in civil)
        {
            var (occurrence, soonest) = (At(beat), SoonestFrom(beat));
            waiting.Enqueue(occurrence, occurrence.Start);

            while (waiting.TryPeek(out _, out var start) && start <= soonest)
                yield return waiting.Dequeue();
        }

        while (waiting.TryDequeue(out var occurrence, out _))
            yield return occurrence;
    }

    /// <summary>The earliest moment at which a beat of that civil time or a later one can be.</summary>
    private Instant SoonestFrom(LocalDateTime beat)
    {
        var mapping = zone.MapLocal(beat);
        return mapping.Count == 0 ? mapping.LateInterval.Start : mapping.First().ToInstant();
    }
}
