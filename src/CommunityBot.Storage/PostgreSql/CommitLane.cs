using System.Collections.Immutable;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;
using Npgsql;

namespace CommunityBot.Storage.PostgreSql;

/// <summary>
/// One of the writers, for some of the partitions. It takes all the batches that wait into one transaction, so that the
/// server syncs its disk once for all of them, and only then tells their callers.
/// </summary>
internal sealed class CommitLane : IAsyncDisposable
{
    private const int MostBatches = 128;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    private readonly CommitQueue _queue = new(MostBatches, typeof(PostgreSqlTable));
    private readonly PostgreSqlConnections _connections;
    private readonly Func<long> _nextETag;
    private readonly long _lane;
    private readonly TimeProvider _time;
    private readonly Task _writer;
    private NpgsqlConnection? _connection;
    private long _number;

    /// <summary>Opens it. <paramref name="lane"/> is a number that no other lane has or had, of any node.</summary>
    public CommitLane(PostgreSqlConnections connections, long lane, Func<long> nextETag, TimeProvider time)
    {
        _connections = connections;
        _lane = lane;
        _nextETag = nextETag;
        _time = time;
        _writer = Task.Run(() => _queue.WriteGroupsAsync(WriteAsync));
    }

    /// <inheritdoc cref="CommitQueue.CommitAsync"/>
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
        await DropConnectionAsync();
    }

    private async Task WriteAsync(List<PendingCommit> batches)
    {
        try
        {
            var results = batches.Count is 0 ? [] : await StorePatientlyAsync(batches);
            for (var i = 0; i < results.Length; i++)
                batches[i].Complete(results[i]);
        }
        // A batch that the database refuses must not take the others of its group with it.
        catch (PostgresException refused) when (PassingTrouble.SaysItFailed(refused) && batches.Count > 1)
        {
            await DropConnectionAsync();
            foreach (var alone in batches)
                await WriteAsync([alone]);
        }
        // Whatever it is, the callers must hear of it, and the lane must live on to serve the next group.
        catch (Exception exception)
        {
            await DropConnectionAsync();
            foreach (var pending in batches)
                pending.Fail(exception is CommitUncertainException ? exception : Failed(exception));
        }
    }

    private CommitFailedException Failed(Exception exception) =>
        new(
            $"Nothing of this commit was stored in {_connections.Place}: {exception.Message} "
                + "See that the server runs and has room, and that Storage:ConnectionString leads to it, then try again.",
            exception
        );

    private async Task<CommitResult[]> StorePatientlyAsync(List<PendingCommit> batches)
    {
        var patience = new Patience(_time, Limit);
        while (true)
        {
            try
            {
                return await StoreAsync(new(batches));
            }
            catch (NpgsqlException trouble) when (PassingTrouble.Is(trouble) && patience.IsLeft)
            {
                await DropConnectionAsync();
                await patience.WaitAsync(TimeSpan.Zero, CancellationToken.None);
            }
        }
    }

    private async Task<CommitResult[]> StoreAsync(CommitGroup group)
    {
        _connection ??= await EnterAsync();
        await CommitStatements.LookAsync(_connection, group, _lane, ++_number, CancellationToken.None);
        var results = group.Decide(_nextETag);
        try
        {
            await CommitStatements.WriteAsync(_connection, group, CancellationToken.None);
        }
        catch (NpgsqlException trouble) when (!PassingTrouble.SaysItFailed(trouble))
        {
            // The answer to the commit is lost, but what the database has of this lane tells what became of it.
            await DropConnectionAsync();
            if (!await IsCommittedAsync(trouble))
                throw;
        }

        return results;
    }

    private async Task<NpgsqlConnection> EnterAsync()
    {
        var connection = await _connections.Writers.OpenConnectionAsync(CancellationToken.None);
        try
        {
            await CommitStatements.EnterAsync(connection, _lane, CancellationToken.None);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private async Task<bool> IsCommittedAsync(NpgsqlException lost)
    {
        var patience = new Patience(_time, Limit);
        while (true)
        {
            try
            {
                await using var connection = await _connections.Writers.OpenConnectionAsync(CancellationToken.None);
                return await CommitStatements.LastAsync(connection, _lane, CancellationToken.None) == _number;
            }
            // Whatever keeps us from asking: as long as there is hope we ask again, and then we say that we don't know.
            catch (NpgsqlException)
            {
                if (!patience.IsLeft)
                    throw Uncertain(lost);
            }

            await patience.WaitAsync(TimeSpan.Zero, CancellationToken.None);
        }
    }

    private CommitUncertainException Uncertain(Exception lost) =>
        new(
            $"{_connections.Place} went away while it committed, and can't be asked whether it did. "
                + "Read before trying again.",
            lost
        );

    private async Task DropConnectionAsync()
    {
        if (Interlocked.Exchange(ref _connection, null) is { } connection)
            await connection.DisposeAsync();
    }
}
