using System.Collections.Immutable;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Simulation.Planted;

/// <summary>A store with a bug in one of its four ways in.</summary>
internal sealed class PlantedTable(ITable table) : ITable
{
    public Func<PartitionKey, string, Row?, Row?> Got { get; init; } = (_, _, row) => row;

    public Func<string, ImmutableArray<Row>, ImmutableArray<Row>> Ranged { get; init; } = (_, rows) => rows;

    public Func<ImmutableArray<Operation>, ImmutableArray<Operation>> Committing { get; init; } =
        operations => operations;

    public Func<CommitResult, CommitResult> Committed { get; init; } = result => result;

    public async Task<Row?> GetAsync(PartitionKey partition, string rowKey, CancellationToken cancellationToken) =>
        Got(partition, rowKey, await table.GetAsync(partition, rowKey, cancellationToken));

    public async Task<ImmutableArray<Row>> RangeAsync(
        PartitionKey partition,
        string prefix,
        string? after,
        int limit,
        CancellationToken cancellationToken
    ) => Ranged(prefix, await table.RangeAsync(partition, prefix, after, limit, cancellationToken));

    public IAsyncEnumerable<LocatedRow> FirstOfEachPartitionAsync(string prefix, CancellationToken cancellationToken) =>
        table.FirstOfEachPartitionAsync(prefix, cancellationToken);

    public async Task<CommitResult> CommitAsync(
        PartitionKey partition,
        ImmutableArray<Operation> operations,
        CancellationToken cancellationToken
    ) =>
        Committing(operations) is [_, ..] left
            ? Committed(await table.CommitAsync(partition, left, cancellationToken))
            : new CommitResult.Committed();
}
