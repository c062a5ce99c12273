using CommunityBot.Core;
using CommunityBot.Scheduling;
using NodaTime;

namespace CommunityBot.Simulation.Planted;

/// <summary>A scheduler that never wakes people's partitions.</summary>
internal sealed class ForgetfulWakes(IWakeScheduler wakes) : IWakeScheduler
{
    public Task ArmAsync(PartitionKey partition, Instant at, CancellationToken cancellationToken) =>
        partition.Value.StartsWith("person:", StringComparison.Ordinal)
            ? Task.CompletedTask
            : wakes.ArmAsync(partition, at, cancellationToken);

    public Task FiredAsync(PartitionKey partition, CancellationToken cancellationToken) =>
        wakes.FiredAsync(partition, cancellationToken);
}
