using System.Collections.Immutable;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;
using CommunityBot.Storage.Tests.Rows;

namespace CommunityBot.Simulation.Planted;

/// <summary>A store whose batches are not atomic: a large one is stored in two parts.</summary>
internal sealed class HalvingTable(ITable table) : PassingTable(table)
{
    public override async Task<CommitResult> CommitAsync(
        PartitionKey partition,
        ImmutableArray<Operation> operations,
        CancellationToken cancellationToken
    )
    {
        var half = operations.Length / 2;
        if (
            half > 0
            && await base.CommitAsync(partition, operations[..half], cancellationToken) is CommitResult.Conflict not
        )
            return not;

        return await base.CommitAsync(partition, operations[half..], cancellationToken);
    }
}
