using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>A place that became free and is kept for one who waited, until they take it, let it go, or time runs out.</summary>
/// <param name="Member">For whom.</param>
/// <param name="Until">For how long.</param>
public sealed record SeatOffer(MemberId Member, Instant Until)
{
    /// <summary>
    /// Until when a place that becomes free now is kept: half of the time that is left, at most a day and at least a
    /// quarter of an hour. Nobody answers at night: what would run out then runs on until ten in the morning, where the
    /// gathering leaves an hour after that.
    /// </summary>
    public static Instant Keep(Instant now, Instant start, string zone)
    {
        var half = Duration.Max(Shortest, Duration.Min(Longest, (start - now) / 2));
        var until = Instant.Min(now + half, start);
        var morning = MorningAfter(until, DateTimeZoneProviders.Tzdb[zone]);

        return morning + AfterMorning <= start ? morning : until;
    }

    private static readonly Duration Longest = Duration.FromHours(24);
    private static readonly Duration Shortest = Duration.FromMinutes(15);
    private static readonly Duration AfterMorning = Duration.FromHours(1);
    private const int Morning = 10;
    private const int Evening = 20;

    private static Instant MorningAfter(Instant until, DateTimeZone zone)
    {
        var local = until.InZone(zone).LocalDateTime;
        if (local.Hour is >= Morning and < Evening)
            return until;

        var day = local.Hour < Morning ? local.Date : local.Date.PlusDays(1);
        return zone.AtLeniently(day + new LocalTime(Morning, 0)).ToInstant();
    }
}
