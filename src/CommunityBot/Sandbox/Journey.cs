using NodaTime;

namespace CommunityBot.Sandbox;

/// <summary>A way through time that is being travelled: where it began, how far it has come, where it goes.</summary>
public sealed record Journey(Instant From, Instant At, Instant To)
{
    /// <summary>How much of it is done, in whole per cent.</summary>
    public int Percent => To > From ? (int)(100 * (At - From).TotalTicks / (To - From).TotalTicks) : 100;
}
