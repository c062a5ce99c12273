using System.Runtime.CompilerServices;
using CommunityBot.Core;
using CommunityBot.Storage.Keys;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Moving;

/// <summary>
/// Reads what is selected from a store. What is encrypted goes as it is only where the keys go along; else it is opened, or
/// left behind where it can't be.
/// </summary>
internal sealed class StoreSource(ITable table, ITable opened, string id, Selection selection) : IMoveSource
{
    private readonly PartitionWalk _walk = new(table);

    public string Id => id;

    /// <summary>How many encrypted rows couldn't be opened and were left behind.</summary>
    public long LeftBehind { get; private set; }

    public async IAsyncEnumerable<MovedRow> ReadAsync(
        IReadOnlySet<PartitionKey> done,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var filter = await FilterAsync(cancellationToken);
        await foreach (var partition in _walk.PartitionsAsync(cancellationToken))
        {
            if (done.Contains(partition) || !filter.Takes(partition))
                continue;

            await foreach (var row in _walk.RowsAsync(partition, cancellationToken))
            {
                if (filter.Take(partition, row) is not { } json)
                    continue;

                if (selection is Selection.Everything || !SealingTable.IsClosed(row))
                    yield return new(partition, row.RowKey, json);
                else if (await OpenAsync(partition, row, cancellationToken) is { } open)
                    yield return open;
                else
                    LeftBehind++;
            }
        }
    }

    private async Task<MovedRow?> OpenAsync(PartitionKey partition, Row row, CancellationToken cancellationToken) =>
        await opened.GetAsync(partition, row.RowKey, cancellationToken) is { } open && !SealingTable.IsClosed(open)
            ? new(partition, row.RowKey, open.Json) { IsOpened = true }
            : null;

    private async Task<IRowFilter> FilterAsync(CancellationToken cancellationToken) =>
        selection switch
        {
            Selection.Everything => new EveryRow(),
            Selection.AllButSecrets => new NoSecret(),
            Selection.Of of => await CommunityRows.FindAsync(of.Community, _walk, cancellationToken),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private sealed class EveryRow : IRowFilter
    {
        public bool Takes(PartitionKey partition) => true;

        public string Take(PartitionKey partition, Row row) => row.Json;
    }

    private sealed class NoSecret : IRowFilter
    {
        public bool Takes(PartitionKey partition) => true;

        public string? Take(PartitionKey partition, Row row) => Secrets.Hold(partition, row.RowKey) ? null : row.Json;
    }
}
