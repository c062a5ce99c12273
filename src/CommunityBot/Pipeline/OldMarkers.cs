using CommunityBot.Core;
using CommunityBot.Storage.Rows;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Pipeline;

/// <summary>Markers of events that no platform delivers again.</summary>
internal sealed class OldMarkers(ITable table, RowJson json, TimeProvider time)
{
    /// <summary>
    /// Forgets a batch of them in every partition; none as long as something that is as old still waits, since the marker
    /// of its first half is all that keeps it from being done twice.
    /// </summary>
    public async Task PruneAsync(CancellationToken cancellationToken)
    {
        var old = time.GetCurrentInstant() - HandledMarker.Kept;
        if (await SomethingWaitsSinceAsync(old, cancellationToken))
            return;

        await PruneAsync(HandledMarker.Prefix, HandledMarker.Key(old, ""), cancellationToken);
        await PruneAsync(TakenMarker.Prefix, TakenMarker.KeyOfDay(old), cancellationToken);
    }

    private async Task<bool> SomethingWaitsSinceAsync(Instant old, CancellationToken cancellationToken)
    {
        await foreach (var located in table.FirstOfEachPartitionAsync(OutboxKey.Prefix, cancellationToken))
        {
            if (OutboxKey.Parse(located.Row.RowKey).At < old)
                return true;
        }

        await foreach (var located in table.FirstOfEachPartitionAsync(InboxRow.Prefix, cancellationToken))
        {
            if (await AnEventWaitsSinceAsync(located.Partition, old, cancellationToken))
                return true;
        }

        return false;
    }

    // Events aren't ordered by time, and there are few that wait at all.
    private async Task<bool> AnEventWaitsSinceAsync(
        PartitionKey shard,
        Instant old,
        CancellationToken cancellationToken
    )
    {
        var rows = await table.RangeAsync(shard, InboxRow.Prefix, null, Read.WholeRange, cancellationToken);
        return rows.Any(row => json.Read<InboxRow>(row.Json).TakenAt < old);
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
