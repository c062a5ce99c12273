using System.Runtime.CompilerServices;
using CommunityBot.Core;
using CommunityBot.Pipeline;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Moving;

/// <summary>
/// Walks through a store: its partitions, and the rows of one. Which node sends what a partition's outbox holds is of the
/// moment and of that store, so leases aren't in it.
/// </summary>
internal sealed class PartitionWalk(ITable table)
{
    private const int PageSize = 500;

    /// <summary>Every partition but the one that a move keeps its marks in.</summary>
    public async IAsyncEnumerable<PartitionKey> PartitionsAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var first in table.FirstOfEachPartitionAsync("", cancellationToken))
        {
            if (first.Partition != MoveMarks.Partition)
                yield return first.Partition;
        }
    }

    public async IAsyncEnumerable<Row> RowsAsync(
        PartitionKey partition,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        string? after = null;
        while (true)
        {
            var page = await table.RangeAsync(partition, "", after, PageSize, cancellationToken);
            foreach (var row in page.Where(row => row.RowKey != LeaseRow.RowKey))
                yield return row;

            if (page.Length < PageSize)
                yield break;

            after = page[^1].RowKey;
        }
    }
}
