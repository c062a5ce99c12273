using System.Collections.Immutable;
using CommunityBot.Core;

namespace CommunityBot.Storage.Rows;

/// <summary>A batch on its way to the writer: it waits, then is either taken or cancelled, never both.</summary>
internal sealed class PendingCommit(PartitionKey partition, ImmutableArray<Operation> operations)
{
    private const int Waiting = 0;
    private const int Taken = 1;
    private const int Cancelled = 2;

    // The writer must not run its callers' code.
    private readonly TaskCompletionSource<CommitResult> _completion = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    private int _stage;

    public PartitionKey Partition { get; } = partition;

    public ImmutableArray<Operation> Operations { get; } = operations;

    /// <summary>What became of the batch, once the group that it was in is durable.</summary>
    public Task<CommitResult> Completion => _completion.Task;

    /// <summary>Makes the batch the writer's; false when it was cancelled before.</summary>
    public bool TryTake() => Interlocked.CompareExchange(ref _stage, Taken, Waiting) is Waiting;

    /// <summary>Cancels the batch, unless the writer has it already.</summary>
    public void Cancel(CancellationToken cancellationToken)
    {
        if (Interlocked.CompareExchange(ref _stage, Cancelled, Waiting) is Waiting)
            _completion.TrySetCanceled(cancellationToken);
    }

    public void Complete(CommitResult result) => _completion.TrySetResult(result);

    public void Fail(Exception exception) => _completion.TrySetException(exception);
}
