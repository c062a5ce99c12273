using System.Collections.Immutable;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Storage.Sqlite;

/// <summary>
/// The only writer. It takes all the batches that wait, runs each within a savepoint of one transaction, syncs the disk
/// once for all of them, and only then tells their callers: the more callers at a time, the cheaper each commit.
/// </summary>
internal sealed class GroupCommit : IAsyncDisposable
{
    private const int MostBatches = 256;

    private readonly CommitQueue _queue = new(MostBatches, typeof(SqliteTable));
    private readonly SqliteSessionPool _sessions;
    private readonly Checkpoints? _checkpoints;
    private readonly string _path;
    private readonly Task _writer;
    private long _eTag;

    public GroupCommit(SqliteSessionPool sessions, Checkpoints? checkpoints, string path, long opening)
    {
        _sessions = sessions;
        _checkpoints = checkpoints;
        _path = path;
        _eTag = NumberedETag.FirstOf(opening);
        _writer = Task.Run(() => _queue.WriteGroupsAsync(WriteAsync));
    }

    public Task<CommitResult> CommitAsync(
        PartitionKey partition,
        ImmutableArray<Operation> operations,
        CancellationToken cancellationToken
    ) => _queue.CommitAsync(partition, operations, cancellationToken);

    /// <summary>Takes no more batches, and ends when those that wait are written.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Close();
        await _writer;
    }

    private async Task WriteAsync(List<PendingCommit> group)
    {
        try
        {
            var results = await _sessions.UseAsync(group, Write, CancellationToken.None);
            for (var i = 0; i < results.Length; i++)
                group[i].Complete(results[i]);

            _checkpoints?.Written(group.Sum(pending => pending.Operations.Length));
        }
        // Whatever it is, the callers must hear of it, and the writer must live on to serve the next group.
        catch (Exception exception)
        {
            foreach (var pending in group)
                pending.Fail(
                    new CommitFailedException(
                        $"Nothing of this commit was stored in {_path}: {exception.Message} "
                            + "See that the disk has room and works and that no other program holds the file, then try again.",
                        exception
                    )
                );
        }
    }

    private CommitResult[] Write(SqliteSession session, List<PendingCommit> group)
    {
        // What a failed group may have left open.
        session.Rollback();
        session.Begin();
        try
        {
            var results = new CommitResult[group.Count];
            for (var i = 0; i < results.Length; i++)
                results[i] = Write(session, group[i]);

            session.Commit();
            return results;
        }
        catch
        {
            session.Rollback();
            throw;
        }
    }

    private CommitResult Write(SqliteSession session, PendingCommit pending)
    {
        // A single one that can't be done has changed nothing: there is nothing to undo.
        if (pending.Operations is [var only])
            return session.Writes.TryApply(pending.Partition, only, ++_eTag)
                ? new CommitResult.Committed()
                : new CommitResult.Conflict(only.RowKey);

        session.Mark();
        foreach (var operation in pending.Operations)
        {
            if (session.Writes.TryApply(pending.Partition, operation, ++_eTag))
                continue;

            session.Undo();
            return new CommitResult.Conflict(operation.RowKey);
        }

        session.Keep();
        return new CommitResult.Committed();
    }
}
