using System.Diagnostics;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>How long a person wants to hear nothing.</summary>
public abstract record SnoozeLength
{
    private SnoozeLength() { }

    /// <summary>For so many days, to the same time of day (1 to 366).</summary>
    public sealed record Days(int Count) : SnoozeLength;

    /// <summary>Until that day of the week comes next, from its midnight on.</summary>
    public sealed record Weekday(IsoDayOfWeek Day) : SnoozeLength;

    /// <summary>Until tomorrow, from its midnight on.</summary>
    public sealed record Tomorrow : SnoozeLength;

    internal Instant End(Instant now, DateTimeZone zone)
    {
        var local = now.InZone(zone).LocalDateTime;

        return this switch
        {
            Days days => local.PlusDays(Math.Clamp(days.Count, 1, 366)).InZoneLeniently(zone).ToInstant(),
            Weekday weekday => zone.AtStartOfDay(local.Date.Next(weekday.Day)).ToInstant(),
            Tomorrow => zone.AtStartOfDay(local.Date.PlusDays(1)).ToInstant(),
            _ => throw new UnreachableException(),
        };
    }
}
