using CommunityBot.Core;
using CommunityBot.Scheduling;
using CommunityBot.Storage.Rows;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Pipeline;

/// <summary>What an earlier process, or a failed try, left in the table.</summary>
internal sealed class LeftBehind(
    ITable table,
    RowJson json,
    Inbox inbox,
    OutboxQueue outbox,
    WakeScheduler wakes,
    TimeProvider time,
    ILogger<LeftBehind> logger
)
{
    private const int PageSize = 100;

    /// <summary>Handles waiting events of at least that age, and sees to it that outboxes are sent and dues are armed.</summary>
    public async Task TakeUpAsync(Duration age, CancellationToken cancellationToken)
    {
        var events = await ResumeEventsAsync(age, cancellationToken);
        var outboxes = 0;
        await foreach (var located in table.FirstOfEachPartitionAsync(OutboxKey.Prefix, cancellationToken))
        {
            outbox.Add(located.Partition);
            outboxes++;
        }

        var dues = 0;
        await foreach (var located in table.FirstOfEachPartitionAsync(DueKey.Prefix, cancellationToken))
        {
            await wakes.ArmAsync(located.Partition, DueKey.Parse(located.Row.RowKey).At, cancellationToken);
            dues++;
        }

        if (age == Duration.Zero && events + outboxes + dues > 0)
            logger.TookUp(events, outboxes, dues);
    }

    /// <summary>Forgets the markers of events that no platform delivers again.</summary>
    public async Task PruneAsync(CancellationToken cancellationToken)
    {
        var old = time.GetCurrentInstant() - HandledMarker.Kept;

        await PruneAsync(HandledMarker.Prefix, HandledMarker.Key(old, ""), cancellationToken);
        await PruneAsync(TakenMarker.Prefix, TakenMarker.KeyOfDay(old), cancellationToken);
    }

    private async Task<int> ResumeEventsAsync(Duration age, CancellationToken cancellationToken)
    {
        var resumed = 0;
        var shards = new List<PartitionKey>();
        await foreach (var located in table.FirstOfEachPartitionAsync(InboxRow.Prefix, cancellationToken))
            shards.Add(located.Partition);

        foreach (var shard in shards)
        {
            var rows = await table.RangeAsync(shard, InboxRow.Prefix, null, PageSize, cancellationToken);
            var waiting = rows.Select(row => json.Read<InboxRow>(row.Json))
                .Where(row => row.TakenAt + age <= time.GetCurrentInstant())
                .OrderBy(row => row.TakenAt);

            foreach (var row in waiting)
            {
                await inbox.ResumeAsync(row, cancellationToken);
                resumed++;
            }
        }

        return resumed;
    }

    private async Task PruneAsync(string prefix, string before, CancellationToken cancellationToken)
    {
        await foreach (var located in table.FirstOfEachPartitionAsync(prefix, cancellationToken))
        {
            if (string.CompareOrdinal(located.Row.RowKey, before) >= 0)
                continue;

            var rows = await table.RangeAsync(located.Partition, prefix, null, PageSize, cancellationToken);
            Operation[] removals =
            [
                .. rows.TakeWhile(row => string.CompareOrdinal(row.RowKey, before) < 0)
                    .Select(row => new Operation.Remove(row.RowKey)),
            ];
            await table.CommitAsync(located.Partition, [.. removals], cancellationToken);
        }
    }
}
