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
    OutboxLeases leases,
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
                await FlushInTurnAsync(partition, stoppingToken);
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

    private async Task FlushInTurnAsync(PartitionKey partition, CancellationToken stoppingToken)
    {
        await using var lease = await leases.TakeAsync(partition, stoppingToken);
        try
        {
            if (lease is not null)
            {
                await FlushAsync(partition, lease, stoppingToken);
                return;
            }
        }
        catch (OperationCanceledException) when (lease is { Lost.IsCancellationRequested: true })
        {
            // Another node sends what is left, or this one does when that one has died, too.
        }

        queue.AddAfter(partition, OutboxLeases.Pause);
    }

    // Who stops finishes what is on its way, or nobody could tell whether it arrived.
    private async Task FlushAsync(PartitionKey partition, OutboxLease lease, CancellationToken stoppingToken)
    {
        var held = new HashSet<string>(StringComparer.Ordinal);
        string? after = null;

        while (true)
        {
            var page = await table.RangeAsync(partition, OutboxKey.Prefix, after, PageSize, lease.Lost);
            foreach (var row in page)
            {
                if (stoppingToken.IsCancellationRequested)
                    return;

                after = row.RowKey;

                // What an erasure leaves of the rows behind it isn't what was read before it.
                if (await SendInOrderAsync(partition, row, held, lease) is Dispatch.Erase)
                    break;
            }

            if (page.IsEmpty || (after == page[^1].RowKey && page.Length < PageSize))
                return;
        }
    }

    private async Task<Dispatch?> SendInOrderAsync(
        PartitionKey partition,
        Row stored,
        HashSet<string> held,
        OutboxLease lease
    )
    {
        var key = OutboxKey.Parse(stored.RowKey);
        if (await outbox.ReadAsync(partition, key, stored, lease.Lost) is not { } row)
            return null;

        var lane = Lane.Of(row);

        if (outbox.IsTooLate(row))
        {
            logger.SendRefused(row.Dispatch.GetType().Name, lane, "too-late");
            await outbox.RemoveAsync(partition, key, null, lease.Lost);
            return null;
        }

        // Behind a message that has to wait, the others of its conversation wait too.
        if (held.Contains(lane) || outbox.MustWait(row))
        {
            held.Add(lane);
            return null;
        }

        if (!await TrySendAsync(partition, stored, row, lease))
            held.Add(lane);

        return row.Dispatch;
    }

    private async Task<bool> TrySendAsync(PartitionKey partition, Row stored, OutboxRow row, OutboxLease lease)
    {
        var key = OutboxKey.Parse(stored.RowKey);
        var kind = row.Dispatch.GetType().Name;
        var cancellationToken = lease.Lost;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(SendLimit);

        try
        {
            var attempt = outbox.Try(key, row, lease);
            var delivered = await sender.SendAsync(partition, attempt, row, limit.Token);
            if (delivered.Result is SendResult.Later later)
            {
                outbox.TakeBack(attempt);
                await outbox.PostponeAsync(partition, stored, row, later.Wait, cancellationToken);
                return false;
            }

            if (delivered.Result is SendResult.Refused refused)
                logger.SendRefused(kind, Lane.Of(row), refused.Reason);

            return await FinishAsync(partition, stored, row, (attempt, delivered), cancellationToken);
        }
        // Whatever a platform throws, a timeout included, the row stays, and is tried again for a bounded time.
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            logger.SendFailed(error, kind, row.Attempts + 1);
            return await outbox.CountFailureAsync(partition, stored, row, cancellationToken);
        }
    }

    /// <summary>It is dealt with; false where something is left to be done later.</summary>
    private async Task<bool> FinishAsync(
        PartitionKey partition,
        Row stored,
        OutboxRow row,
        (SendTry Attempt, Delivered Delivered) done,
        CancellationToken cancellationToken
    )
    {
        if (done.Delivered.Then is { } then)
        {
            var again = row with { Dispatch = then.Dispatch, Attempts = 0 };
            await outbox.PostponeAsync(partition, stored, again, then.Wait, cancellationToken);
            return false;
        }

        if (done.Delivered.Spread.IsEmpty)
            await outbox.RemoveAsync(partition, done.Attempt.Key, done.Delivered.Remember, cancellationToken);
        else
            await outbox.SpreadAsync(partition, done.Attempt, row, done.Delivered.Spread, cancellationToken);

        return true;
    }
}
