using System.Collections.Immutable;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;
using CommunityBot.Storage.Tests.Rows;

namespace CommunityBot.Tests.Moving;

/// <summary>A store whose disk is full after some commits.</summary>
internal sealed class FailingTable(ITable table, int after) : PassingTable(table)
{
    private int _commits;

    public override Task<CommitResult> CommitAsync(
        PartitionKey partition,
        ImmutableArray<Operation> operations,
        CancellationToken cancellationToken
    ) =>
        ++_commits > after
            ? throw new CommitFailedException("The disk is full.", new IOException("full"))
            : base.CommitAsync(partition, operations, cancellationToken);
}
