using System.Collections.Immutable;
using System.Diagnostics;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Pipeline;

/// <summary>Runs the reads of a command against the table.</summary>
internal sealed class PartitionReader(ITable table, RowJson json)
{
    public async Task<LoadedPartition> LoadAsync(
        PartitionKey partition,
        ImmutableArray<RowRead> reads,
        CancellationToken cancellationToken
    )
    {
        var found = ImmutableDictionary.CreateBuilder<RowRead, ImmutableArray<IRow>>();
        var byKey = ImmutableDictionary.CreateBuilder<string, StoredRow>(StringComparer.Ordinal);

        foreach (var read in reads)
        {
            var rows = await RunAsync(partition, read, cancellationToken);
            var entities = rows.Select(row => new StoredRow(json.Read(row.RowKey, row.Json), row.ETag)).ToList();

            found[read] = [.. entities.Select(entity => entity.Row)];
            // A row that is read twice keeps its first ETag: a change in between is then a conflict and not overwritten.
            foreach (var entity in entities)
                byKey.TryAdd(entity.Row.RowKey, entity);
        }

        return new(new(found.ToImmutable()), byKey.ToImmutable());
    }

    /// <summary>One row; null where there is none.</summary>
    public async Task<TRow?> FindAsync<TRow>(PartitionKey partition, string rowKey, CancellationToken cancellationToken)
        where TRow : class, IRow =>
        await table.GetAsync(partition, rowKey, cancellationToken) is { } row
            ? (TRow)json.Read(row.RowKey, row.Json)
            : null;

    private async Task<ImmutableArray<Row>> RunAsync(
        PartitionKey partition,
        RowRead read,
        CancellationToken cancellationToken
    ) =>
        read switch
        {
            RowRead.One one => await table.GetAsync(partition, one.RowKey, cancellationToken) is { } row ? [row] : [],
            RowRead.Range range => await table.RangeAsync(
                partition,
                range.Prefix,
                range.After,
                range.Limit,
                cancellationToken
            ),
            _ => throw new UnreachableException(),
        };
}
