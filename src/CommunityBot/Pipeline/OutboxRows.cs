using System.Collections.Immutable;
using System.Text.Json;
using CommunityBot.Core;
using CommunityBot.Core.Messaging;
using CommunityBot.Storage.Rows;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Pipeline;

/// <summary>The outbox as rows: what waits, what is done with, and what is set aside.</summary>
internal sealed class OutboxRows(ITable table, RowJson json, OutboxQueue queue, GivenUp givenUp, TimeProvider time)
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
    ) =>
        table.CommitAsync(
            partition,
            remember is null ? [new Operation.Remove(key.RowKey)] : [new Operation.Remove(key.RowKey), remember],
            cancellationToken
        );

    /// <summary>Puts a row for each channel in the place of one for all, so that none waits for another.</summary>
    public async Task SpreadAsync(
        PartitionKey partition,
        OutboxKey key,
        OutboxRow row,
        ImmutableArray<Place> channels,
        CancellationToken cancellationToken
    )
    {
        var copies = channels.Select(
            (channel, index) => new Operation.Upsert(key.For(index).RowKey, json.Write(row with { To = channel }))
        );
        await table.CommitAsync(partition, [new Operation.Remove(key.RowKey), .. copies], cancellationToken);
        queue.Add(partition);
    }

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
        if (time.GetCurrentInstant() < (row.ReplayedAt ?? key.At) + GiveUpAfter)
        {
            var wait = FirstWait * (1L << Math.Min(failed.Attempts, MaxDoublings));
            await PostponeAsync(partition, key, failed, wait, cancellationToken);
            return false;
        }

        await givenUp.TakeAsync(partition, key, failed, cancellationToken);
        return true;
    }
}
