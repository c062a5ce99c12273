using CommunityBot.Core;
using CommunityBot.Platforms;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Pipeline;

/// <summary>
/// Sends what the outboxes hold, several partitions at a time and each in its order. What can't be sent now stays and is
/// tried again; what can't be sent ever is set aside.
/// </summary>
internal sealed class OutboxRelay(
    OutboxQueue queue,
    ITable table,
    DispatchSender sender,
    OutboxRows outbox,
    ILogger<OutboxRelay> logger
) : BackgroundService
{
    private const int Senders = 8;
    private const int PageSize = 100;

    private static readonly TimeSpan SendLimit = TimeSpan.FromSeconds(30);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, Senders).Select(_ => SendUntilAsync(stoppingToken)));

    private async Task SendUntilAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var partition = await queue.TakeAsync(stoppingToken);
            try
            {
                await FlushAsync(partition, stoppingToken);
            }
            // One partition's trouble must not stop the others; the sweeper brings this one back.
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                logger.OutboxFailed(error, partition);
            }
            finally
            {
                queue.Done(partition);
            }
        }
    }

    private async Task FlushAsync(PartitionKey partition, CancellationToken cancellationToken)
    {
        var held = new HashSet<string>(StringComparer.Ordinal);
        string? after = null;

        while (true)
        {
            var page = await table.RangeAsync(partition, OutboxKey.Prefix, after, PageSize, cancellationToken);
            foreach (var row in page)
                await SendInOrderAsync(partition, row, held, cancellationToken);

            if (page.Length < PageSize)
                return;

            after = page[^1].RowKey;
        }
    }

    private async Task SendInOrderAsync(
        PartitionKey partition,
        Row stored,
        HashSet<string> held,
        CancellationToken cancellationToken
    )
    {
        var key = OutboxKey.Parse(stored.RowKey);
        if (await outbox.ReadAsync(partition, key, stored, cancellationToken) is not { } row)
            return;

        var lane = Lane.Of(row);

        if (outbox.IsTooLate(row))
        {
            logger.SendRefused(row.Dispatch.GetType().Name, lane, "too-late");
            await outbox.RemoveAsync(partition, key, null, cancellationToken);
            return;
        }

        // Behind a message that has to wait, the others of its conversation wait too.
        if (held.Contains(lane) || outbox.MustWait(row))
        {
            held.Add(lane);
            return;
        }

        if (!await TrySendAsync(partition, stored, row, cancellationToken))
            held.Add(lane);
    }

    private async Task<bool> TrySendAsync(
        PartitionKey partition,
        Row stored,
        OutboxRow row,
        CancellationToken cancellationToken
    )
    {
        var key = OutboxKey.Parse(stored.RowKey);
        var kind = row.Dispatch.GetType().Name;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(SendLimit);

        try
        {
            var attempt = outbox.Try(key, row);
            var delivered = await sender.SendAsync(partition, attempt, row, limit.Token);
            switch (delivered.Result)
            {
                case SendResult.Later later:
                    outbox.TakeBack(attempt);
                    await outbox.PostponeAsync(partition, stored, row, later.Wait, cancellationToken);
                    return false;
                case SendResult.Refused refused:
                    logger.SendRefused(kind, Lane.Of(row), refused.Reason);
                    break;
            }

            await outbox.RemoveAsync(partition, key, delivered.Remember, cancellationToken);
            return true;
        }
        // Whatever a platform throws, a timeout included, the row stays, and is tried again for a bounded time.
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            logger.SendFailed(error, kind, row.Attempts + 1);
            return await outbox.CountFailureAsync(partition, stored, row, cancellationToken);
        }
    }
}
