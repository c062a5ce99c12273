using System.Collections.Concurrent;
using System.Collections.Immutable;
using CommunityBot.Core;
using CommunityBot.Pipeline;
using CommunityBot.Storage.Rows;
using CommunityBot.Storage.Tests.Rows;

namespace CommunityBot.Tests.Pipeline;

/// <summary>
/// A store under a process that dies, for each row of an outbox, just after the row had its effect and before it was removed:
/// everything that travels between partitions arrives twice.
/// </summary>
internal sealed class DeliveredTwice(ITable table) : PassingTable(table)
{
    private readonly ConcurrentDictionary<(PartitionKey, string), bool> _kept = new();

    /// <summary>How many removals were lost.</summary>
    public int Lost => _kept.Count;

    public override Task<CommitResult> CommitAsync(
        PartitionKey partition,
        ImmutableArray<Operation> operations,
        CancellationToken cancellationToken
    ) =>
        operations is [Operation.Remove { RowKey: var key }]
        && key.StartsWith(OutboxKey.Prefix, StringComparison.Ordinal)
        && _kept.TryAdd((partition, key), true)
            ? Task.FromResult<CommitResult>(new CommitResult.Committed())
            : base.CommitAsync(partition, operations, cancellationToken);
}
