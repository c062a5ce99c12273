using System.Runtime.CompilerServices;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Privacy;

/// <summary>Reads the rows under a prefix page by page, however many there are.</summary>
internal static class RowPages
{
    private const int PageSize = 500;

    public static async IAsyncEnumerable<Row> AllAsync(
        this ITable table,
        PartitionKey partition,
        string prefix,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        string? after = null;
        do
        {
            var page = await table.RangeAsync(partition, prefix, after, PageSize, cancellationToken);
            foreach (var row in page)
                yield return row;

            after = page.Length == PageSize ? page[^1].RowKey : null;
        } while (after is not null);
    }

    /// <summary>The partitions that have a row under the prefix.</summary>
    public static async Task<IReadOnlyList<PartitionKey>> PartitionsAsync(
        this ITable table,
        string prefix,
        CancellationToken cancellationToken
    )
    {
        var found = new List<PartitionKey>();
        await foreach (var located in table.FirstOfEachPartitionAsync(prefix, cancellationToken))
            found.Add(located.Partition);

        return found;
    }
}
