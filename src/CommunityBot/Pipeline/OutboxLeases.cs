using CommunityBot.Core;
using CommunityBot.Platforms;
using CommunityBot.Storage.Rows;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Pipeline;

/// <summary>
/// Lets one node at a time send what a partition's outbox holds, so that its order is kept and nothing goes out twice. Who
/// dies with a lease leaves it to run out. By the machines' own clocks, which may differ by a second or two.
/// </summary>
internal sealed class OutboxLeases(ITable table, RowJson json, ThisNode node, WireTime time)
{
    /// <summary>A dead node's messages wait for so long; a living one renews three times meanwhile.</summary>
    public static readonly Duration Term = Duration.FromSeconds(6);

    /// <summary>After so long it is worth another try to get one that somebody else has.</summary>
    public static readonly Duration Pause = Duration.FromSeconds(1);

    /// <summary>A lease, to be disposed of when all is sent; null where another node has it.</summary>
    public async Task<OutboxLease?> TakeAsync(PartitionKey partition, CancellationToken cancellationToken)
    {
        if (node.IsAlone)
            return OutboxLease.Alone;

        var found = await table.GetAsync(partition, LeaseRow.RowKey, cancellationToken);
        if (found is not null && json.Read<LeaseRow>(found.Json).Until > Now)
            return null;

        return
            await WriteAsync(partition, found, cancellationToken) is CommitResult.Committed
            && await MineAsync(partition, cancellationToken) is { } eTag
            ? new(this, time.Clock, partition, eTag, takenOverAt: found is null ? null : Now)
            : null;
    }

    /// <summary>The lease's new ETag; null where it was lost.</summary>
    internal async Task<string?> RenewAsync(PartitionKey partition, string eTag, CancellationToken cancellationToken) =>
        await table.CommitAsync(partition, [new Operation.Replace(LeaseRow.RowKey, Row(), eTag)], cancellationToken)
        is CommitResult.Committed
            ? await MineAsync(partition, cancellationToken)
            : null;

    /// <summary>Lets the others have it; nothing where it was lost.</summary>
    internal Task GiveBackAsync(PartitionKey partition, string eTag) =>
        table.CommitAsync(partition, [new Operation.Delete(LeaseRow.RowKey, eTag)], CancellationToken.None);

    private Instant Now => time.Clock.GetCurrentInstant();

    private Task<CommitResult> WriteAsync(PartitionKey partition, Row? found, CancellationToken cancellationToken) =>
        table.CommitAsync(
            partition,
            [
                found is null
                    ? new Operation.Insert(LeaseRow.RowKey, Row())
                    : new Operation.Replace(LeaseRow.RowKey, Row(), found.ETag),
            ],
            cancellationToken
        );

    private async Task<string?> MineAsync(PartitionKey partition, CancellationToken cancellationToken) =>
        await table.GetAsync(partition, LeaseRow.RowKey, cancellationToken) is { } row
        && json.Read<LeaseRow>(row.Json).Node == node.Name
            ? row.ETag
            : null;

    private string Row() => json.Write(new LeaseRow(node.Name, Now + Term));
}
