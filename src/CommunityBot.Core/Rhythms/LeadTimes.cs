using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>How long before its start a gathering is announced, and how long before it those who want it are reminded.</summary>
public sealed record LeadTimes(Duration Announce, Duration Remind)
{
    /// <summary>What a rhythm has whose coordinator hasn't said otherwise: two days and one hour.</summary>
    public static LeadTimes Usual { get; } = new(Duration.FromDays(2), Duration.FromHours(1));
}
