using CommunityBot.Storage.Rows;
using NodaTime.Extensions;

namespace CommunityBot.Pipeline;

/// <summary>Markers of events that no platform delivers again.</summary>
internal sealed class OldMarkers(ITable table, TimeProvider time)
{
    /// <summary>Forgets a batch of them in every partition.</summary>
    public async Task PruneAsync(CancellationToken cancellationToken)
    {
        var old = time.GetCurrentInstant() - HandledMarker.Kept;

        await PruneAsync(HandledMarker.Prefix, HandledMarker.Key(old, ""), cancellationToken);
        await PruneAsync(TakenMarker.Prefix, TakenMarker.KeyOfDay(old), cancellationToken);
    }

    private async Task PruneAsync(string prefix, string before, CancellationToken cancellationToken)
    {
        await foreach (var located in table.FirstOfEachPartitionAsync(prefix, cancellationToken))
        {
            if (string.CompareOrdinal(located.Row.RowKey, before) >= 0)
                continue;

            var rows = await table.RangeAsync(located.Partition, prefix, null, ITable.MaxOperations, cancellationToken);
            Operation[] removals =
            [
                .. rows.TakeWhile(row => string.CompareOrdinal(row.RowKey, before) < 0)
                    .Select(row => new Operation.Remove(row.RowKey)),
            ];
            await table.CommitAsync(located.Partition, [.. removals], cancellationToken);
        }
    }
}
