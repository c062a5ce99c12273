using System.Collections.Immutable;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;
using CommunityBot.Storage.Tests.Rows;

namespace CommunityBot.Bench.Dues;

/// <summary>Signals every batch that the store has made durable.</summary>
internal sealed class CountingTable(ITable table, Countdown countdown) : PassingTable(table)
{
    public override async Task<CommitResult> CommitAsync(
        PartitionKey partition,
        ImmutableArray<Operation> operations,
        CancellationToken cancellationToken
    )
    {
        var result = await base.CommitAsync(partition, operations, cancellationToken);
        countdown.Signal();
        return result;
    }
}
