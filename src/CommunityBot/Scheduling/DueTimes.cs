using CommunityBot.Core;
using CommunityBot.Pipeline;
using CommunityBot.Storage.Rows;
using NodaTime;

namespace CommunityBot.Scheduling;

/// <summary>When something is due, over all partitions.</summary>
internal sealed class DueTimes(ITable table, DueHandler dues)
{
    /// <summary>The earliest moment at which something is due in any partition; null where nothing is.</summary>
    public async Task<Instant?> NextAsync(CancellationToken cancellationToken)
    {
        Instant? next = null;
        await foreach (var located in table.FirstOfEachPartitionAsync(DueKey.Prefix, cancellationToken))
        {
            var at = DueKey.Parse(located.Row.RowKey).At;
            next = next is { } earliest ? Instant.Min(earliest, at) : at;
        }

        return next;
    }

    /// <summary>Handles what is due by that moment in every partition, the earliest partition first.</summary>
    public async Task HandleAsync(Instant by, CancellationToken cancellationToken)
    {
        var due = new List<(Instant At, PartitionKey Partition)>();
        await foreach (var located in table.FirstOfEachPartitionAsync(DueKey.Prefix, cancellationToken))
        {
            var at = DueKey.Parse(located.Row.RowKey).At;
            if (at <= by)
                due.Add((at, located.Partition));
        }

        foreach (var (_, partition) in due.OrderBy(entry => entry.At))
            await dues.HandleAsync(partition, cancellationToken);
    }
}
