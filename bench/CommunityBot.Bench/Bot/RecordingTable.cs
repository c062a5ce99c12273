using System.Collections.Concurrent;
using System.Collections.Immutable;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;
using CommunityBot.Storage.Tests.Rows;

namespace CommunityBot.Bench.Bot;

/// <summary>Keeps every batch that passes on its way to the store, so that others can be given the very same.</summary>
internal sealed class RecordingTable(ITable table) : PassingTable(table)
{
    public ConcurrentQueue<RecordedCommit> Commits { get; } = new();

    public override Task<CommitResult> CommitAsync(
        PartitionKey partition,
        ImmutableArray<Operation> operations,
        CancellationToken cancellationToken
    )
    {
        Commits.Enqueue(new(partition, operations));
        return base.CommitAsync(partition, operations, cancellationToken);
    }
}
