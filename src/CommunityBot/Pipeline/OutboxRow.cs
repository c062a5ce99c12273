using CommunityBot.Core;
using NodaTime;

namespace CommunityBot.Pipeline;

/// <summary>Something to be sent, and how often that has been tried.</summary>
internal sealed record OutboxRow(Dispatch Dispatch, Origin? Origin)
{
    public int Attempts { get; init; }

    /// <summary>When it was replayed after it had been set aside: its tries count from then on.</summary>
    public Instant? ReplayedAt { get; init; }

    public Instant? NotBefore { get; init; }
}
