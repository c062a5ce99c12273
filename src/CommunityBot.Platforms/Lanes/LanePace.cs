using NodaTime;

namespace CommunityBot.Platforms.Lanes;

/// <summary>How often a lane can be entered.</summary>
/// <param name="Interval">The time from one turn to the next, when many wait.</param>
/// <param name="Burst">How many may enter at once when nobody did for a while.</param>
public sealed record LanePace(Duration Interval, int Burst);
