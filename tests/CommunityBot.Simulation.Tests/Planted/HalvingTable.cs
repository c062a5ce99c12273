using System.Collections.Immutable;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Simulation.Planted;

/// <summary>A store whose batches are not atomic: a large one is stored in two parts.</summary>
internal sealed class HalvingTable(ITable table) : ITable
{
    public Task<Row?> GetAsync(PartitionKey partition, string rowKey, CancellationToken cancellationToken) =>
        table.GetAsync(partition, rowKey, cancellationToken);

    public Task<ImmutableArray<Row>> RangeAsync(
        PartitionKey partition,
        string prefix,
        string? after,
        int limit,
        CancellationToken cancellationToken
    ) => table.RangeAsync(partition, prefix, after, limit, cancellationToken);

    public IAsyncEnumerable<LocatedRow> FirstOfEachPartitionAsync(string prefix, CancellationToken cancellationToken) =>
        table.FirstOfEachPartitionAsync(prefix, cancellationToken);

    public async Task<CommitResult> CommitAsync(
        PartitionKey partition,
        ImmutableArray<Operation> operations,
        CancellationToken cancellationToken
    )
    {
        var half = operations.Length / 2;
        if (
            half > 0
            && await table.CommitAsync(partition, operations[..half], cancellationToken) is CommitResult.Conflict not
        )
            return not;

        return await table.CommitAsync(partition, operations[half..], cancellationToken);
    }
}
