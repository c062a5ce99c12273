using System.Collections.Immutable;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;
using CommunityBot.Storage.Tests.Rows;

namespace CommunityBot.Slack.Tests.Install;

/// <summary>A store whose disk is full for some partitions, while a test says so.</summary>
internal sealed class TableThatRefuses(ITable table, Func<PartitionKey, bool> some) : PassingTable(table)
{
    private int _refused;

    public bool Refuses { get; set; }

    /// <summary>How often it has.</summary>
    public int Refused => Volatile.Read(ref _refused);

    public override Task<CommitResult> CommitAsync(
        PartitionKey partition,
        ImmutableArray<Operation> operations,
        CancellationToken cancellationToken
    )
    {
        if (!Refuses || !some(partition))
            return base.CommitAsync(partition, operations, cancellationToken);

        Interlocked.Increment(ref _refused);
        throw new CommitFailedException("The disk is full.", new IOException());
    }
}
