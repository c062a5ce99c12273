using CommunityBot.Core;
using CommunityBot.Platforms;
using CommunityBot.Storage.Rows;
using NodaTime;
using NodaTime.Extensions;

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
    TimeProvider time,
    ILogger<OutboxRelay> logger
) : BackgroundService
{
    private const int Senders = 8;
    private const int PageSize = 100;

    private static readonly TimeSpan SendLimit = TimeSpan.FromSeconds(30);

    private readonly Instant _startedAt = time.GetCurrentInstant();

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

        if (!await TrySendAsync(partition, key, row, lease))
            held.Add(lane);

        return row.Dispatch;
    }

    // A try that failed may have worked at the other end, and so may one that an earlier process didn't survive.
    private SendTry TryOf(OutboxKey key, OutboxRow row, OutboxLease lease) =>
        new(
            key,
            row is { Attempts: > 0 } or { ReplayedAt: not null } || key.At < _startedAt || key.At <= lease.TakenOverAt
        );

    private async Task<bool> TrySendAsync(PartitionKey partition, OutboxKey key, OutboxRow row, OutboxLease lease)
    {
        var kind = row.Dispatch.GetType().Name;
        var cancellationToken = lease.Lost;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(SendLimit);

        try
        {
            var delivered = await sender.SendAsync(partition, TryOf(key, row, lease), row, limit.Token);
            switch (delivered.Result)
            {
                case SendResult.Later later:
                    await outbox.PostponeAsync(partition, key, row, later.Wait, cancellationToken);
                    return false;
                case SendResult.Refused refused:
                    logger.SendRefused(kind, Lane.Of(row), refused.Reason);
                    break;
            }

            if (delivered.Then is { } then)
            {
                var again = row with { Dispatch = then.Dispatch, Attempts = 0 };
                await outbox.PostponeAsync(partition, key, again, then.Wait, cancellationToken);
                return false;
            }

            if (delivered.Spread.IsEmpty)
                await outbox.RemoveAsync(partition, key, delivered.Remember, cancellationToken);
            else
                await outbox.SpreadAsync(partition, key, row, delivered.Spread, cancellationToken);

            return true;
        }
        // Whatever a platform throws, a timeout included, the row stays, and is tried again for a bounded time.
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            logger.SendFailed(error, kind, row.Attempts + 1);
            return await outbox.CountFailureAsync(partition, key, row, cancellationToken);
        }
    }
}
