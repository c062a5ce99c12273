using System.Text.Json;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Pipeline;

/// <summary>The outbox as rows: what waits, what is done with, and what is set aside.</summary>
internal sealed class OutboxRows(
    ITable table,
    RowJson json,
    OutboxQueue queue,
    UntriedRows untried,
    TimeProvider time,
    ILogger<OutboxRows> logger
)
{
    private const int MaxDoublings = 8;

    /// <summary>The waits between tries double from here to about five minutes.</summary>
    private static readonly Duration FirstWait = Duration.FromSeconds(1);

    /// <summary>A platform may be down for hours; what failed for longer than this is set aside.</summary>
    private static readonly Duration GiveUpAfter = Duration.FromHours(24);

    /// <summary>The row; null where it can't be read, so that it has been set aside and holds up nothing.</summary>
    public async Task<OutboxRow?> ReadAsync(
        PartitionKey partition,
        OutboxKey key,
        Row stored,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return json.Read<OutboxRow>(stored.Json);
        }
        catch (JsonException)
        {
            logger.SendSetAside("unreadable", 0);
            await SetAsideAsync(partition, key, stored.Json, cancellationToken);
            return null;
        }
    }

    /// <summary>A try to send the row.</summary>
    public SendTry Try(OutboxKey key, OutboxRow row) =>
        new(key, !untried.Remove(key) || row.Attempts > 0, time.GetCurrentInstant());

    /// <summary>The platform didn't take it now, so that the next try is as good as this one.</summary>
    public void TakeBack(SendTry attempt)
    {
        if (!attempt.MayHaveArrived)
            untried.Add(attempt.Key);
    }

    public bool MustWait(OutboxRow row) => row.NotBefore > time.GetCurrentInstant();

    /// <summary>Whether a platform that was down has held the row until it is of no more use.</summary>
    public bool IsTooLate(OutboxRow row) =>
        row.Dispatch switch
        {
            Dispatch.ToPerson toPerson => toPerson.UsefulUntil <= time.GetCurrentInstant(),
            Dispatch.Post { UsefulUntil: { } until } => until <= time.GetCurrentInstant(),
            _ => false,
        };

    public Task RemoveAsync(
        PartitionKey partition,
        OutboxKey key,
        Operation? remember,
        CancellationToken cancellationToken
    )
    {
        untried.Remove(key);
        return table.CommitAsync(
            partition,
            remember is null ? [new Operation.Remove(key.RowKey)] : [new Operation.Remove(key.RowKey), remember],
            cancellationToken
        );
    }

    /// <summary>Has it wait, unless it is done with: a removal may have worked whose answer was lost.</summary>
    public async Task PostponeAsync(
        PartitionKey partition,
        Row stored,
        OutboxRow row,
        Duration wait,
        CancellationToken cancellationToken
    )
    {
        var later = row with { NotBefore = time.GetCurrentInstant() + wait };
        await table.CommitAsync(
            partition,
            [new Operation.Replace(stored.RowKey, json.Write(later), stored.ETag)],
            cancellationToken
        );
        queue.AddAfter(partition, wait);
    }

    /// <summary>Another try failed; true when it was the last one, so that the row is out of the way.</summary>
    public async Task<bool> CountFailureAsync(
        PartitionKey partition,
        Row stored,
        OutboxRow row,
        CancellationToken cancellationToken
    )
    {
        var key = OutboxKey.Parse(stored.RowKey);
        var failed = row with { Attempts = row.Attempts + 1 };
        if (time.GetCurrentInstant() < key.At + GiveUpAfter)
        {
            var wait = FirstWait * (1L << Math.Min(failed.Attempts, MaxDoublings));
            await PostponeAsync(partition, stored, failed, wait, cancellationToken);
            return false;
        }

        logger.SendSetAside(row.Dispatch.GetType().Name, failed.Attempts);
        await SetAsideAsync(partition, key, json.Write(failed), cancellationToken);
        return true;
    }

    private Task SetAsideAsync(
        PartitionKey partition,
        OutboxKey key,
        string row,
        CancellationToken cancellationToken
    ) => RemoveAsync(partition, key, new Operation.Upsert($"set-aside|{key.Id}", row), cancellationToken);
}
