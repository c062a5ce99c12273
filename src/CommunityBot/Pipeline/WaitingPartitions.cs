using CommunityBot.Scheduling;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Pipeline;

/// <summary>Partitions that have something to send, or something due, and nobody who knows of it.</summary>
internal sealed class WaitingPartitions(ITable table, OutboxQueue outbox, IWakeScheduler wakes)
{
    /// <summary>Has what their outboxes hold sent, and says how many there are.</summary>
    public async Task<int> SendAsync(CancellationToken cancellationToken)
    {
        var found = 0;
        await foreach (var located in table.FirstOfEachPartitionAsync(OutboxKey.Prefix, cancellationToken))
        {
            outbox.Add(located.Partition);
            found++;
        }

        return found;
    }

    /// <summary>Has each woken at its earliest due row, and says how many there are.</summary>
    public async Task<int> ArmAsync(CancellationToken cancellationToken)
    {
        var found = 0;
        await foreach (var located in table.FirstOfEachPartitionAsync(DueKey.Prefix, cancellationToken))
        {
            await wakes.ArmAsync(located.Partition, DueKey.Parse(located.Row.RowKey).At, cancellationToken);
            found++;
        }

        return found;
    }
}
