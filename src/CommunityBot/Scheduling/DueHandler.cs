using CommunityBot.Core;
using CommunityBot.Pipeline;
using CommunityBot.Storage.Rows;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Scheduling;

/// <summary>Handles all that is due in a partition, the earliest first, in bounded steps.</summary>
internal sealed class DueHandler(
    ITable table,
    Capabilities capabilities,
    CommandHandler commands,
    TimeProvider time,
    ILogger<DueHandler> logger
)
{
    private const int PageSize = 50;

    /// <summary>A moment that couldn't be handled is tried again after this while, without holding up the others.</summary>
    private static readonly Duration RetryAfter = Duration.FromMinutes(1);

    /// <summary>Handles what is due by now.</summary>
    /// <returns>When the partition is to be woken next; null where nothing is due any more.</returns>
    public async Task<Instant?> HandleAsync(PartitionKey partition, CancellationToken cancellationToken)
    {
        var failed = new HashSet<string>(StringComparer.Ordinal);

        while (true)
        {
            var page = await table.RangeAsync(
                partition,
                DueKey.Prefix,
                null,
                PageSize + failed.Count,
                cancellationToken
            );
            var rows = page.Where(row => !failed.Contains(row.RowKey)).Select(row => DueKey.Parse(row.RowKey)).ToList();
            var due = rows.TakeWhile(row => row.At <= time.GetCurrentInstant()).ToList();

            if (due.Count == 0)
                return Next(rows, failed.Count);

            foreach (var key in due)
            {
                if (!await TryHandleAsync(partition, key, cancellationToken))
                    failed.Add(key.RowKey);
            }
        }
    }

    private Instant? Next(List<DueKey> rows, int failed)
    {
        Instant? next = rows is [var first, ..] ? first.At : null;
        if (failed == 0)
            return next;

        var retry = time.GetCurrentInstant() + RetryAfter;
        return next is { } at ? Instant.Min(at, retry) : retry;
    }

    // One entity's trouble must not keep the others of its partition asleep.
    private async Task<bool> TryHandleAsync(PartitionKey partition, DueKey key, CancellationToken cancellationToken)
    {
        try
        {
            await commands.HandleAsync(
                capabilities.Dues[key.Kind](partition, key.Target),
                new Cause.Due(key),
                cancellationToken
            );
            return true;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            logger.DueFailed(error, key.Kind);
            return false;
        }
    }
}
