using System.Runtime.CompilerServices;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Moving;

/// <summary>Reads what is selected from a store.</summary>
internal sealed class StoreSource(ITable table, string id, Selection selection) : IMoveSource
{
    private readonly PartitionWalk _walk = new(table);

    public string Id => id;

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
                if (filter.Take(partition, row) is { } json)
                    yield return new(partition, row.RowKey, json);
            }
        }
    }

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
