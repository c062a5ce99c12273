using CommunityBot.Core;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Pipeline;

/// <summary>Something to be sent, and how often that has been tried.</summary>
internal sealed record OutboxRow(Dispatch Dispatch, Origin? Origin)
{
    /// <summary>
    /// Which of the community's channels it is for; null as long as it hasn't been given to each of several, and where there
    /// is only one.
    /// </summary>
    public Place? To { get; init; }

    public int Attempts { get; init; }

    /// <summary>When it was replayed after it had been set aside: its tries count from then on.</summary>
    public Instant? ReplayedAt { get; init; }

    public Instant? NotBefore { get; init; }
}
