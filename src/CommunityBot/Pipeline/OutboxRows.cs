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
    TimeProvider time,
    ILogger<OutboxRows> logger
)
{
    /// <summary>With the waits doubling from two seconds, the last try comes after about half an hour.</summary>
    private const int MaxAttempts = 10;

    private static readonly Duration FirstWait = Duration.FromSeconds(2);

    public OutboxRow Read(Row row) => json.Read<OutboxRow>(row.Json);

    public bool MustWait(OutboxRow row) => row.NotBefore > time.GetCurrentInstant();

    /// <summary>Whether a platform that was down has held the row until it is of no more use.</summary>
    public bool IsTooLate(OutboxRow row) =>
        row.Dispatch is Dispatch.ToPerson { UsefulUntil: var until } && until <= time.GetCurrentInstant();

    public Task RemoveAsync(
        PartitionKey partition,
        OutboxKey key,
        Operation? remember,
        CancellationToken cancellationToken
    ) =>
        table.CommitAsync(
            partition,
            remember is null ? [new Operation.Remove(key.RowKey)] : [new Operation.Remove(key.RowKey), remember],
            cancellationToken
        );

    public async Task PostponeAsync(
        PartitionKey partition,
        OutboxKey key,
        OutboxRow row,
        Duration wait,
        CancellationToken cancellationToken
    )
    {
        var later = row with { NotBefore = time.GetCurrentInstant() + wait };
        await table.CommitAsync(partition, [new Operation.Upsert(key.RowKey, json.Write(later))], cancellationToken);
        queue.AddAfter(partition, wait);
    }

    /// <summary>Another try failed; true when it was the last one, so that the row is out of the way.</summary>
    public async Task<bool> CountFailureAsync(
        PartitionKey partition,
        OutboxKey key,
        OutboxRow row,
        CancellationToken cancellationToken
    )
    {
        var failed = row with { Attempts = row.Attempts + 1 };
        if (failed.Attempts < MaxAttempts)
        {
            await PostponeAsync(partition, key, failed, FirstWait * Math.Pow(2, row.Attempts), cancellationToken);
            return false;
        }

        logger.SendSetAside(row.Dispatch.GetType().Name, failed.Attempts);
        await RemoveAsync(
            partition,
            key,
            new Operation.Upsert($"set-aside|{key.Id}", json.Write(failed)),
            cancellationToken
        );
        return true;
    }
}
