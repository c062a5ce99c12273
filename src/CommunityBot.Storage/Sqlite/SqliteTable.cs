using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Storage.Sqlite;

/// <summary>
/// Rows in one SQLite file, for a single node: write-ahead log, one writer with group commit, readers that it doesn't
/// block. A commit that returned survives a power cut and is seen by every read after it. Keys are ordered by code
/// point (UTF-8 bytes); that differs from ordinal order only where characters beyond U+FFFF meet U+E000 to U+FFFF.
/// </summary>
public sealed class SqliteTable : ITable, IAsyncDisposable
{
    private const int Readers = 4;

    // Small enough that a sweep holds neither much memory nor, for long, an old state of the file.
    private const int PartitionsAtATime = 256;

    private readonly SqliteSessionPool _readers;
    private readonly SqliteSessionPool _writers;
    private readonly Checkpoints? _checkpoints;
    private readonly GroupCommit _commits;

    private SqliteTable(
        SqliteSessionPool readers,
        SqliteSessionPool writers,
        Checkpoints? checkpoints,
        GroupCommit commits
    )
    {
        _readers = readers;
        _writers = writers;
        _checkpoints = checkpoints;
        _commits = commits;
    }

    /// <summary>Opens the file, and creates it with its folder when missing.</summary>
    /// <exception cref="NewerSchemaException">The file was written by a newer version.</exception>
    public static Task<SqliteTable> OpenAsync(SqliteOptions options, CancellationToken cancellationToken) =>
        Task.Run(() => Open(options.Path), cancellationToken);

    public async Task<Row?> GetAsync(PartitionKey partition, string rowKey, CancellationToken cancellationToken)
    {
        TableRules.Check(partition);
        TableRules.Check(rowKey);

        return await _readers.UseAsync(
            (partition, rowKey),
            static (session, read) => session.Reads.Get(read.partition, read.rowKey),
            cancellationToken
        );
    }

    public async Task<ImmutableArray<Row>> RangeAsync(
        PartitionKey partition,
        string prefix,
        string? after,
        int limit,
        CancellationToken cancellationToken
    )
    {
        TableRules.CheckRange(partition, prefix, after, limit);

        return await _readers.UseAsync(
            (partition, prefix, after, limit),
            static (session, read) => session.Reads.Range(read.partition, read.prefix, read.after, read.limit),
            cancellationToken
        );
    }

    public async IAsyncEnumerable<LocatedRow> FirstOfEachPartitionAsync(
        string prefix,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        TableRules.Check(prefix);

        var after = "";
        ImmutableArray<LocatedRow> rows;
        do
        {
            rows = await _readers.UseAsync(
                (prefix, after),
                static (session, read) => session.Reads.Firsts(read.prefix, read.after, PartitionsAtATime),
                cancellationToken
            );

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

        return _commits.CommitAsync(partition, operations, cancellationToken);
    }

    /// <summary>Writes what is queued, then closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        await _commits.DisposeAsync();
        if (_checkpoints is not null)
            await _checkpoints.DisposeAsync();

        await _readers.DisposeAsync();
        await _writers.DisposeAsync();
    }

    private static SqliteTable Open(string path)
    {
        var inMemory = path is SqliteOptions.InMemory;
        if (!inMemory)
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);

        var sessions = new List<SqliteSession>();
        try
        {
            sessions.Add(SqliteSession.Open(path));
            var opening = sessions[0].Prepare(path);
            while (!inMemory && sessions.Count < Readers + 2)
                sessions.Add(SqliteSession.Open(path));

            // What is in memory belongs to its connection, so there the readers share the writer's, and there is no log.
            var writers = new SqliteSessionPool(sessions[0]);
            var readers = inMemory ? writers : new SqliteSessionPool([.. sessions[2..]]);
            var checkpoints = inMemory ? null : new Checkpoints(sessions[1]);
            return new SqliteTable(readers, writers, checkpoints, new(writers, checkpoints, path, opening));
        }
        catch
        {
            foreach (var session in sessions)
                session.Dispose();

            throw;
        }
    }
}
