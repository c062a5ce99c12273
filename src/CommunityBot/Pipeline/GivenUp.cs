using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Storage.Rows;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Pipeline;

/// <summary>Sets messages aside that can't be sent, out of the way of the others, and has the community's coordinators hear of it once.</summary>
internal sealed class GivenUp(
    ITable table,
    RowJson json,
    CommandHandler commands,
    TimeProvider time,
    ILogger<GivenUp> logger
)
{
    /// <summary>The message failed every time.</summary>
    public async Task TakeAsync(
        PartitionKey partition,
        OutboxKey key,
        OutboxRow row,
        CancellationToken cancellationToken
    )
    {
        var kind = row.Dispatch.GetType().Name;
        logger.SendSetAside(kind, row.Attempts);
        await SetAsideAsync(
            partition,
            key,
            new(key.RowKey, SetAside.Parse(json.Write(row)), kind, Now, row.Attempts),
            cancellationToken
        );

        // What one person was to be told is nobody else's business.
        if (row.Dispatch is Dispatch.Post && CommunityId.Of(partition) is { } community)
            await commands.HandleAsync(new TellUnsent(community), new Cause.Relayed(key), cancellationToken);
    }

    /// <summary>No version of ours would write such a row.</summary>
    public Task TakeUnreadableAsync(
        PartitionKey partition,
        OutboxKey key,
        Row stored,
        CancellationToken cancellationToken
    )
    {
        logger.SendSetAside(SetAside.Unreadable, 0);
        return SetAsideAsync(
            partition,
            key,
            new(key.RowKey, SetAside.Parse(stored.Json), SetAside.Unreadable, Now, 0),
            cancellationToken
        );
    }

    private Instant Now => time.GetCurrentInstant();

    private Task<CommitResult> SetAsideAsync(
        PartitionKey partition,
        OutboxKey key,
        SetAside aside,
        CancellationToken cancellationToken
    ) =>
        table.CommitAsync(
            partition,
            [new Operation.Remove(key.RowKey), new Operation.Upsert(SetAside.Key(key.Id), json.Write(aside))],
            cancellationToken
        );
}
