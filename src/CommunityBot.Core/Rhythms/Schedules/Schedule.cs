using System.Collections.Immutable;
using NodaTime;

namespace CommunityBot.Core.Rhythms.Schedules;

/// <summary>
/// When a rhythm beats: civil times in a zone, as RFC 5545 has them. A time that a clock change skips is moved forward
/// by the gap, one that happens twice is taken the first time.
/// </summary>
/// <param name="Start">
/// Where the rules begin to count, in the zone. It is itself a beat where it fits a rule, or where there are none.
/// </param>
/// <param name="Zone">A tz database id.</param>
/// <param name="Length">How long a beat lasts.</param>
/// <param name="Rules">RRULE values; none where it beats once, and at the added times.</param>
public sealed record Schedule(LocalDateTime Start, string Zone, Duration Length, ImmutableArray<string> Rules)
{
    /// <summary>Beats beside the rules (RDATE), in the zone.</summary>
    public ImmutableArray<LocalDateTime> Added { get; init; } = [];

    /// <summary>Beats of the rules that are left out (EXDATE), in the zone.</summary>
    public ImmutableArray<LocalDateTime> LeftOut { get; init; } = [];

    /// <summary>
    /// Whether the whole days of the length are days of the calendar, of 23 to 25 hours, as those of an all-day
    /// gathering are.
    /// </summary>
    public bool LastsCalendarDays { get; init; }

    /// <summary>
    /// The beats that start at or after that moment: ascending, distinct, found as they are asked for, and without an
    /// end where a rule has none.
    /// </summary>
    public IEnumerable<Occurrence> From(Instant from) => From(from, DateTimeZoneProviders.Tzdb[Zone]);

    /// <summary>The same in a zone that no tz database knows.</summary>
    internal IEnumerable<Occurrence> From(Instant from, DateTimeZone zone) => new ScheduleWalk(this, zone).From(from);
}
