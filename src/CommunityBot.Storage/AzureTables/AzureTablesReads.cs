using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Storage.AzureTables;

/// <summary>The reads. Coded keys hold no quote, so they stand in filters as they are.</summary>
internal sealed class AzureTablesReads(TableClient table)
{
    private const int PageSize = 1000;

    public async Task<Row?> GetAsync(PartitionKey partition, string rowKey, CancellationToken cancellationToken) =>
        await FindAsync(partition, rowKey, cancellationToken) is { } entity ? EntityCode.RowOf(entity) : null;

    public async Task<TableEntity?> FindAsync(
        PartitionKey partition,
        string rowKey,
        CancellationToken cancellationToken
    )
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(
            EntityCode.Partition(partition),
            EntityCode.RowKey(rowKey),
            cancellationToken: cancellationToken
        );
        return found.HasValue ? found.Value : null;
    }

    public async Task<ImmutableArray<Row>> RangeAsync(
        PartitionKey partition,
        string prefix,
        string? after,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var rows = ImmutableArray.CreateBuilder<Row>();
        if (limit is 0)
            return [];

        var filter = $"PartitionKey eq '{EntityCode.Partition(partition)}' and {Within(prefix)}";
        if (after is not null)
            filter += $" and RowKey gt '{EntityCode.RowKey(after)}'";

        var found = table.QueryAsync<TableEntity>(
            filter,
            Math.Min(limit, PageSize),
            cancellationToken: cancellationToken
        );
        await foreach (var entity in found)
        {
            rows.Add(EntityCode.RowOf(entity));
            if (rows.Count == limit)
                break;
        }

        return rows.DrainToImmutable();
    }

    /// <summary>
    /// The first row under the prefix of each partition. Azure Tables has no index over partitions: its servers go through
    /// the whole table, and what they skip is neither sent nor counted against a page.
    /// </summary>
    public async IAsyncEnumerable<LocatedRow> FirstsAsync(
        string prefix,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var after = AzureTablesSchema.Partition;
        var page = await PageAsync(prefix, after, cancellationToken);
        while (page.Count > 0)
        {
            foreach (var entity in page)
            {
                if (string.Equals(entity.PartitionKey, after, StringComparison.Ordinal))
                    continue;

                after = entity.PartitionKey;
                yield return new LocatedRow(EntityCode.Partition(entity), EntityCode.RowOf(entity));
            }

            // Anew after the last partition, instead of through all that it has.
            page = await PageAsync(prefix, after, cancellationToken);
        }
    }

    // A page may be empty and still not be the last.
    private async Task<IReadOnlyList<TableEntity>> PageAsync(
        string prefix,
        string afterPartition,
        CancellationToken cancellationToken
    )
    {
        var filter = $"PartitionKey gt '{afterPartition}' and {Within(prefix)}";
        var pages = table.QueryAsync<TableEntity>(filter, PageSize, cancellationToken: cancellationToken).AsPages();
        await foreach (var page in pages)
        {
            if (page.Values.Count > 0)
                return page.Values;
        }

        return [];
    }

    private static string Within(string prefix)
    {
        var begin = EntityCode.RowKey(prefix);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"RowKey ge '{begin}' and RowKey lt '{KeyCode.EndOf(begin)}'"
        );
    }
}
