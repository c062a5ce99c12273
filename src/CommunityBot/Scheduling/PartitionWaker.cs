using CommunityBot.Core;

namespace CommunityBot.Scheduling;

/// <summary>Wakes a partition: what is due in it is handled, and the next moment is armed.</summary>
internal sealed class PartitionWaker(IWakeScheduler wakes, DueHandler dues)
{
    public async Task WakeAsync(PartitionKey partition, CancellationToken cancellationToken)
    {
        await wakes.FiredAsync(partition, cancellationToken);
        if (await dues.HandleAsync(partition, cancellationToken) is { } next)
            await wakes.ArmAsync(partition, next, cancellationToken);
    }
}
