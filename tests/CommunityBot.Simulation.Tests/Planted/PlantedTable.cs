using System.Collections.Immutable;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;
using CommunityBot.Storage.Tests.Rows;

namespace CommunityBot.Simulation.Planted;

/// <summary>A store with a bug in one of its four ways in.</summary>
internal sealed class PlantedTable(ITable table) : PassingTable(table)
{
    public Func<PartitionKey, string, Row?, Row?> Got { get; init; } = (_, _, row) => row;

    public Func<string, ImmutableArray<Row>, ImmutableArray<Row>> Ranged { get; init; } = (_, rows) => rows;

    public Func<ImmutableArray<Operation>, ImmutableArray<Operation>> Committing { get; init; } =
        operations => operations;

    public Func<CommitResult, CommitResult> Committed { get; init; } = result => result;

    public override async Task<Row?> GetAsync(
        PartitionKey partition,
        string rowKey,
        CancellationToken cancellationToken
    ) => Got(partition, rowKey, await base.GetAsync(partition, rowKey, cancellationToken));

    public override async Task<ImmutableArray<Row>> RangeAsync(
        PartitionKey partition,
        string prefix,
        string? after,
        int limit,
        CancellationToken cancellationToken
    ) => Ranged(prefix, await base.RangeAsync(partition, prefix, after, limit, cancellationToken));

    public override async Task<CommitResult> CommitAsync(
        PartitionKey partition,
        ImmutableArray<Operation> operations,
        CancellationToken cancellationToken
    ) =>
        Committing(operations) is [_, ..] left
            ? Committed(await base.CommitAsync(partition, left, cancellationToken))
            : new CommitResult.Committed();
}
