using System.Collections.Immutable;
using System.Text.Json;
using CommunityBot.Core;
using CommunityBot.Core.Messaging;
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
    GivenUp givenUp,
    TimeProvider time
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
            await givenUp.TakeUnreadableAsync(partition, key, stored, cancellationToken);
            return null;
        }
    }

    /// <summary>A try to send the row. One that another node may have tried has maybe arrived, whatever this one knows.</summary>
    public SendTry Try(OutboxKey key, OutboxRow row, OutboxLease lease)
    {
        var isUntried = untried.Remove(key);
        return new(
            key,
            !isUntried || row is { Attempts: > 0 } or { ReplayedAt: not null } || key.At <= lease.TakenOverAt,
            time.GetCurrentInstant()
        );
    }

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

    /// <summary>Puts a row for each channel in the place of one for all, so that none waits for another.</summary>
    public async Task SpreadAsync(
        PartitionKey partition,
        SendTry attempt,
        OutboxRow row,
        ImmutableArray<Place> channels,
        CancellationToken cancellationToken
    )
    {
        var copies = new List<Operation>();
        foreach (var (index, channel) in channels.Index())
        {
            var key = attempt.Key.For(index);
            copies.Add(new Operation.Upsert(key.RowKey, json.Write(row with { To = channel })));
            TakeBack(attempt with { Key = key });
        }

        await table.CommitAsync(partition, [new Operation.Remove(attempt.Key.RowKey), .. copies], cancellationToken);
        queue.Add(partition);
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
        if (time.GetCurrentInstant() < (row.ReplayedAt ?? key.At) + GiveUpAfter)
        {
            var wait = FirstWait * (1L << Math.Min(failed.Attempts, MaxDoublings));
            await PostponeAsync(partition, stored, failed, wait, cancellationToken);
            return false;
        }

        await givenUp.TakeAsync(partition, key, failed, cancellationToken);
        return true;
    }
}
