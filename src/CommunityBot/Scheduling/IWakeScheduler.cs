using CommunityBot.Core;
using NodaTime;

namespace CommunityBot.Scheduling;

/// <summary>
/// Has partitions woken at their earliest due row. Quartz does it; the simulation has a scheduler of its own in its place,
/// since Quartz waits on threads and by a clock that no seed decides on.
/// </summary>
internal interface IWakeScheduler
{
    /// <summary>Wakes the partition at that moment, unless it is woken before anyway.</summary>
    Task ArmAsync(PartitionKey partition, Instant at, CancellationToken cancellationToken);

    /// <summary>The wake-up of the partition has come: the next one is armed anew.</summary>
    Task FiredAsync(PartitionKey partition, CancellationToken cancellationToken);
}
