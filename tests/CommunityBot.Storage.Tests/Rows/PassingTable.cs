using System.Collections.Immutable;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Storage.Tests.Rows;

/// <summary>A store in front of another one, to which it passes everything on. Those made of it do what they are for.</summary>
internal abstract class PassingTable(ITable table) : ITable
{
    public virtual Task<Row?> GetAsync(PartitionKey partition, string rowKey, CancellationToken cancellationToken) =>
        table.GetAsync(partition, rowKey, cancellationToken);

    public virtual Task<ImmutableArray<Row>> RangeAsync(
        PartitionKey partition,
        string prefix,
        string? after,
        int limit,
        CancellationToken cancellationToken
    ) => table.RangeAsync(partition, prefix, after, limit, cancellationToken);

    public IAsyncEnumerable<LocatedRow> FirstOfEachPartitionAsync(string prefix, CancellationToken cancellationToken) =>
        table.FirstOfEachPartitionAsync(prefix, cancellationToken);

    public virtual Task<CommitResult> CommitAsync(
        PartitionKey partition,
        ImmutableArray<Operation> operations,
        CancellationToken cancellationToken
    ) => table.CommitAsync(partition, operations, cancellationToken);
}
