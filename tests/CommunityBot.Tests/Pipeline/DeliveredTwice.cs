using System.Collections.Concurrent;
using System.Collections.Immutable;
using CommunityBot.Core;
using CommunityBot.Pipeline;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Tests.Pipeline;

/// <summary>
/// A store under a process that dies, for each row of an outbox, just after the row had its effect and before it was removed:
/// everything that travels between partitions arrives twice.
/// </summary>
internal sealed class DeliveredTwice(ITable table) : ITable
{
    private readonly ConcurrentDictionary<(PartitionKey, string), bool> _kept = new();

    /// <summary>How many removals were lost.</summary>
    public int Lost => _kept.Count;

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

    public Task<CommitResult> CommitAsync(
        PartitionKey partition,
        ImmutableArray<Operation> operations,
        CancellationToken cancellationToken
    ) =>
        operations is [Operation.Remove { RowKey: var key }]
        && key.StartsWith(OutboxKey.Prefix, StringComparison.Ordinal)
        && _kept.TryAdd((partition, key), true)
            ? Task.FromResult<CommitResult>(new CommitResult.Committed())
            : table.CommitAsync(partition, operations, cancellationToken);
}
