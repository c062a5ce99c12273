using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>
/// The hours of every day at which nobody is disturbed, as the clock on the person's wall shows them: from
/// <paramref name="Start"/> until just before <paramref name="End"/>, over midnight where the end is the earlier one.
/// The same time twice means none.
/// </summary>
public sealed record QuietHours(LocalTime Start, LocalTime End)
{
    /// <summary>20:00 to 08:00, unless the person wants it otherwise.</summary>
    public static QuietHours Usual { get; } = new(new(20, 0), new(8, 0));

    /// <summary>Whether it is quiet at that moment.</summary>
    public bool Cover(Instant at, DateTimeZone zone)
    {
        var time = at.InZone(zone).TimeOfDay;

        return Start <= End ? Start <= time && time < End : time >= Start || time < End;
    }

    /// <summary>That moment, or the end of the quiet hours that it falls into.</summary>
    public Instant Awake(Instant at, DateTimeZone zone)
    {
        // Where clocks are put forward over the end, it may still be quiet on the other side.
        while (Cover(at, zone))
            at = EndAfter(at, zone);

        return at;
    }

    /// <summary>When the quiet hours that cover that moment began.</summary>
    public Instant StartBefore(Instant at, DateTimeZone zone)
    {
        var local = at.InZone(zone).LocalDateTime;
        var day = local.TimeOfDay >= Start ? local.Date : local.Date.PlusDays(-1);
        var start = zone.MapLocal(day + Start);

        return start.Count is 0 ? start.LateInterval.Start : start.First().ToInstant();
    }

    private Instant EndAfter(Instant at, DateTimeZone zone)
    {
        var local = at.InZone(zone).LocalDateTime;
        var day = local.TimeOfDay < End ? local.Date : local.Date.PlusDays(1);
        var end = zone.MapLocal(day + End);

        return end.Count switch
        {
            0 => end.LateInterval.Start,
            _ when end.First().ToInstant() > at => end.First().ToInstant(),
            _ => end.Last().ToInstant(),
        };
    }
}
