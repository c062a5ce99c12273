using CommunityBot.Core.Rhythms.Schedules;
using NodaTime;

namespace CommunityBot.Core.Rhythms.Calendars;

/// <summary>A beat of a series that a file changes.</summary>
/// <param name="Original">The civil time at which it was to start, in the series' zone.</param>
/// <param name="By">What takes its place; the series itself where only the length differs.</param>
/// <param name="Start">When that starts, as a civil time in <paramref name="Zone"/>.</param>
/// <param name="Zone">The zone of its start.</param>
/// <param name="Length">How long it lasts.</param>
internal sealed record CalendarChange(
    LocalDateTime Original,
    CalendarEvent By,
    LocalDateTime Start,
    DateTimeZone Zone,
    CalendarLength Length
)
{
    /// <summary>When it takes place.</summary>
    public Occurrence Occurrence { get; } = new(Start.InZoneLeniently(Zone).ToInstant(), Length.EndOf(Start, Zone));

    /// <summary>Its start in another zone.</summary>
    public LocalDateTime StartIn(DateTimeZone zone) =>
        zone.Equals(Zone) ? Start : Occurrence.Start.InZone(zone).LocalDateTime;
}
