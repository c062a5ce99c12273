using NodaTime;

namespace CommunityBot.Pipeline;

/// <summary>What an earlier process, or a failed try, left in the table.</summary>
internal sealed class LeftBehind(
    WaitingEvents events,
    WaitingPartitions partitions,
    OldMarkers markers,
    ILogger<LeftBehind> logger
)
{
    /// <summary>Handles waiting events of at least that age, and sees to it that outboxes are sent and dues are armed.</summary>
    public async Task TakeUpAsync(Duration age, CancellationToken cancellationToken)
    {
        var outboxes = await partitions.SendAsync(cancellationToken);
        var wakes = await partitions.ArmAsync(cancellationToken);
        var resumed = await events.ResumeAsync(age, cancellationToken);

        if (age == Duration.Zero && resumed + outboxes + wakes > 0)
            logger.TookUp(resumed, outboxes, wakes);
    }

    /// <summary>Forgets the markers of events that no platform delivers again.</summary>
    public Task PruneAsync(CancellationToken cancellationToken) => markers.PruneAsync(cancellationToken);
}
