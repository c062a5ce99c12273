using System.Collections.Immutable;
using NodaTime;

namespace CommunityBot.Core.Rhythms.Learning;

/// <summary>Which hour of a day suits people in their zones: from eight in the morning to eight in the evening.</summary>
public static class Hours
{
    private static readonly LocalTime From = new(8, 0);
    private static readonly LocalTime Until = new(20, 0);

    /// <summary>For how many of these zones, one a person, a gathering lies outside those hours.</summary>
    public static int Outside(ImmutableArray<DateTimeZone> zones, Instant start, Duration length) =>
        zones.Count(zone => IsOutside(start.InZone(zone).LocalDateTime, (start + length).InZone(zone).LocalDateTime));

    /// <summary>
    /// The full hour of that day in that zone which is outside for the fewest; of several, the one nearest to where it is
    /// now.
    /// </summary>
    public static (LocalTime Time, int Outside) Best(
        ImmutableArray<DateTimeZone> zones,
        LocalDateTime now,
        DateTimeZone zone,
        Duration length
    ) =>
        Enumerable
            .Range(0, 24)
            .Select(hour => new LocalTime(hour, 0))
            .Select(time =>
                (Time: time, Outside: Outside(zones, (now.Date + time).InZoneLeniently(zone).ToInstant(), length))
            )
            .OrderBy(each => each.Outside)
            .ThenBy(each => Math.Abs(each.Time.NanosecondOfDay - now.TimeOfDay.NanosecondOfDay))
            .First();

    private static bool IsOutside(LocalDateTime start, LocalDateTime end) =>
        start.TimeOfDay < From || end.Date != start.Date || end.TimeOfDay > Until;
}
