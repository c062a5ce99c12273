using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;
using Npgsql;

namespace CommunityBot.Storage.PostgreSql;

/// <summary>
/// Rows in one table of a PostgreSQL database, for one node or several: every commit is a transaction that locks its rows
/// and compares their ETags, in a few lanes with group commit. Keys are ordered by code point, as in the SQLite store.
/// </summary>
public sealed class PostgreSqlTable : ITable, IAsyncDisposable
{
    private const int Lanes = 4;
    private const int PartitionsAtATime = 256;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    private readonly PostgreSqlConnections _connections;
    private readonly PostgreSqlReads _reads;
    private readonly CommitLane[] _lanes;
    private long _eTag;
    private bool _closed;

    private PostgreSqlTable(PostgreSqlConnections connections, long opening, TimeProvider time)
    {
        _connections = connections;
        _eTag = NumberedETag.FirstOf(opening);
        _reads = new(connections, time);
        _lanes =
        [
            .. Enumerable
                .Range(0, Lanes)
                .Select(lane => new CommitLane(connections, (opening * Lanes) + lane, NextETag, time)),
        ];
    }

    /// <summary>Opens the database and creates the tables where they are missing; a server that just starts is waited for.</summary>
    /// <exception cref="StoreUnavailableException">The server can't be reached, or the database can't be used.</exception>
    /// <exception cref="NewerSchemaException">The database was written by a newer version.</exception>
    public static async Task<PostgreSqlTable> OpenAsync(
        PostgreSqlOptions options,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var connections = PostgreSqlConnections.To(options.ConnectionString);
        try
        {
            return new(connections, await PrepareAsync(connections, time, cancellationToken), time);
        }
        catch
        {
            await connections.DisposeAsync();
            throw;
        }
    }

    public Task<Row?> GetAsync(PartitionKey partition, string rowKey, CancellationToken cancellationToken)
    {
        TableRules.Check(partition);
        TableRules.Check(rowKey);
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _closed), this);

        return _reads.GetAsync(partition, rowKey, cancellationToken);
    }

    public Task<ImmutableArray<Row>> RangeAsync(
        PartitionKey partition,
        string prefix,
        string? after,
        int limit,
        CancellationToken cancellationToken
    )
    {
        TableRules.CheckRange(partition, prefix, after, limit);
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _closed), this);

        return _reads.RangeAsync(partition, prefix, after, limit, cancellationToken);
    }

    public async IAsyncEnumerable<LocatedRow> FirstOfEachPartitionAsync(
        string prefix,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        TableRules.Check(prefix);
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _closed), this);

        var after = "";
        ImmutableArray<LocatedRow> rows;
        do
        {
            rows = await _reads.FirstsAsync(prefix, after, PartitionsAtATime, cancellationToken);
            foreach (var row in rows)
                yield return row;

            if (rows is [.., var last])
                after = last.Partition.Value;
        } while (rows.Length == PartitionsAtATime);
    }

    public Task<CommitResult> CommitAsync(
        PartitionKey partition,
        ImmutableArray<Operation> operations,
        CancellationToken cancellationToken
    )
    {
        TableRules.Check(partition, operations);

        return _lanes[LaneOf(partition)].CommitAsync(partition, operations, cancellationToken);
    }

    /// <summary>Writes what is queued, then closes all connections.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _closed, true))
            return;

        foreach (var lane in _lanes)
            await lane.DisposeAsync();

        await _connections.DisposeAsync();
    }

    private static async Task<long> PrepareAsync(
        PostgreSqlConnections connections,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var patience = new Patience(time, Limit);
        while (true)
        {
            try
            {
                return await PostgreSqlSchema.PrepareAsync(connections.Writers, connections.Place, cancellationToken);
            }
            catch (NpgsqlException trouble) when (PassingTrouble.Is(trouble) && patience.IsLeft)
            {
                await patience.WaitAsync(TimeSpan.Zero, cancellationToken);
            }
            catch (NpgsqlException trouble)
            {
                throw new StoreUnavailableException(
                    $"{connections.Place} can't be used: {trouble.Message} See that the server runs, and that "
                        + "Storage:ConnectionString has the right host, database, user and password.",
                    trouble
                );
            }
        }
    }

    // The batches of a partition meet in one lane, where they share a transaction instead of waiting for each other's locks.
    private static int LaneOf(PartitionKey partition) =>
        (int)(
            Encoding.UTF8.GetBytes(partition.Value).Aggregate(2166136261, (h, next) => unchecked((h ^ next) * 16777619))
            % Lanes
        );

    private long NextETag() => Interlocked.Increment(ref _eTag);
}
