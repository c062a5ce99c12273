using NodaTime;

namespace CommunityBot.Sandbox.Wire;

/// <summary>The Sandbox's present, and when something is due next.</summary>
internal sealed record ClockPayload(Instant Now, Instant? NextDue);
