using NodaTime;

namespace CommunityBot.Core.Rhythms.Schedules;

/// <summary>One beat of a schedule: from when to when.</summary>
public sealed record Occurrence(Instant Start, Instant End);
