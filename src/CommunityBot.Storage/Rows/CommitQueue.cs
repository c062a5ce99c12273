using System.Collections.Immutable;
using System.Threading.Channels;
using CommunityBot.Core;

namespace CommunityBot.Storage.Rows;

/// <summary>Batches on their way to one writer, which takes all that wait at once.</summary>
/// <param name="mostBatches">The most in one group.</param>
/// <param name="store">The store, for whoever comes when it is closed.</param>
internal sealed class CommitQueue(int mostBatches, Type store)
{
    private readonly Channel<PendingCommit> _waiting = Channel.CreateUnbounded<PendingCommit>(
        new UnboundedChannelOptions { SingleReader = true }
    );

    /// <summary>Queues a batch, and gives what became of it.</summary>
    /// <exception cref="ObjectDisposedException">The queue is closed.</exception>
    public async Task<CommitResult> CommitAsync(
        PartitionKey partition,
        ImmutableArray<Operation> operations,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        var pending = new PendingCommit(partition, operations);
        ObjectDisposedException.ThrowIf(!_waiting.Writer.TryWrite(pending), store);

        await using var registration = cancellationToken.UnsafeRegister(
            static (pending, token) => ((PendingCommit)pending!).Cancel(token),
            pending
        );
        return await pending.Completion;
    }

    /// <summary>Takes no more batches.</summary>
    public void Close() => _waiting.Writer.TryComplete();

    /// <summary>Has each group written, in order, until the queue is closed and empty.</summary>
    public async Task WriteGroupsAsync(Func<List<PendingCommit>, Task> writeAsync)
    {
        var group = new List<PendingCommit>(mostBatches);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            while (group.Count < mostBatches && _waiting.Reader.TryRead(out var pending))
            {
                if (pending.TryTake())
                    group.Add(pending);
            }

            await writeAsync(group);
            group.Clear();

            // Lets the callers that have just been answered queue their next batch, so that it joins the next group.
            await Task.Yield();
        }
    }
}
