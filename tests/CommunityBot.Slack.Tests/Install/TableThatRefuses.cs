using System.Collections.Immutable;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Slack.Tests.Install;

/// <summary>A store whose disk is full for some partitions, while a test says so.</summary>
internal sealed class TableThatRefuses(ITable table, Func<PartitionKey, bool> some) : ITable
{
    private int _refused;

    public bool Refuses { get; set; }

    /// <summary>How often it has.</summary>
    public int Refused => Volatile.Read(ref _refused);

    public Task<Row?> GetAsync(PartitionKey partition, string rowKey, CancellationToken cancellationToken) =>
        table.GetAsync(partition, rowKey, cancellationToken);

    public Task<ImmutableArray<Row>> RangeAsync(
        PartitionKey partition,
        string prefix,
        string? after,
        int limit,
        CancellationToken cancellationToken
    ) => table.RangeAsync(partition, prefix, after, limit, cancellationToken);

    public IAsyncEnumerable<LocatedRow> FirstOfEachPartitionAsync(string prefix, CancellationToken cancellationToken) =>
        table.FirstOfEachPartitionAsync(prefix, cancellationToken);

    public Task<CommitResult> CommitAsync(
        PartitionKey partition,
        ImmutableArray<Operation> operations,
        CancellationToken cancellationToken
    )
    {
        if (!Refuses || !some(partition))
            return table.CommitAsync(partition, operations, cancellationToken);

        Interlocked.Increment(ref _refused);
        throw new CommitFailedException("The disk is full.", new IOException());
    }
}
