using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CommunityBot.Storage.Sqlite;

/// <summary>One connection with its prepared statements. Used by one thread at a time.</summary>
internal sealed class SqliteSession : IDisposable
{
    // FULL: the log is synced before a commit returns, so that it survives a power cut. NORMAL would lose the last ones.
    // The log's checkpoints are made beside the writer; its own, that everybody would wait for, are for when those lag.
    private const string Settings = """
        PRAGMA busy_timeout = 5000;
        PRAGMA synchronous = FULL;
        PRAGMA temp_store = MEMORY;
        PRAGMA wal_autocheckpoint = 8000;
        """;

    private readonly SqliteConnection _connection;
    private readonly SqliteStatement _begin;
    private readonly SqliteStatement _commit;
    private readonly SqliteStatement _rollback;
    private readonly SqliteStatement _mark;
    private readonly SqliteStatement _keep;
    private readonly SqliteStatement _undo;
    private readonly SqliteStatement _checkpoint;

    private SqliteSession(SqliteConnection connection)
    {
        _connection = connection;
        _begin = new(connection, "BEGIN IMMEDIATE");
        _commit = new(connection, "COMMIT");
        _rollback = new(connection, "ROLLBACK");
        _mark = new(connection, "SAVEPOINT batch");
        _keep = new(connection, "RELEASE batch");
        _undo = new(connection, "ROLLBACK TO batch");
        _checkpoint = new(connection, "PRAGMA wal_checkpoint(PASSIVE)");
        Reads = new RowReads(connection);
        Writes = new RowWrites(connection);
    }

    public RowReads Reads { get; }

    public RowWrites Writes { get; }

    /// <summary>Opens a connection; the file is created when missing.</summary>
    public static SqliteSession Open(string path)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Pooling = false,
            DefaultTimeout = 5,
        };
        var connection = new SqliteConnection(settings.ToString());
        try
        {
            connection.Open();
            using var command = new SqliteStatement(connection, Settings);
            command.Run();
            return new SqliteSession(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Makes the file ready for this version; gives the number of this opening.</summary>
    public long Prepare(string path) => SqliteSchema.Prepare(_connection, path);

    /// <summary>Begins a transaction and takes the file's write lock.</summary>
    public void Begin() => _begin.Run();

    /// <summary>Commits and syncs to the disk.</summary>
    public void Commit() => _commit.Run();

    /// <summary>Undoes the transaction, if one is open: SQLite has closed it already after some errors.</summary>
    public void Rollback()
    {
        if (raw.sqlite3_get_autocommit(_connection.Handle) is 0)
            _rollback.Run();
    }

    /// <summary>Begins a batch within the transaction.</summary>
    public void Mark() => _mark.Run();

    /// <summary>Ends a batch and keeps what it did.</summary>
    public void Keep() => _keep.Run();

    /// <summary>Ends a batch and undoes what it did.</summary>
    public void Undo()
    {
        _undo.Run();
        _keep.Run();
    }

    /// <summary>Copies what the log holds into the file, as far as nobody reads or writes it meanwhile.</summary>
    public void Checkpoint() => _checkpoint.Run();

    public void Dispose()
    {
        Reads.Dispose();
        Writes.Dispose();
        foreach (
            var statement in (ReadOnlySpan<SqliteStatement>)
                [_begin, _commit, _rollback, _mark, _keep, _undo, _checkpoint]
        )
            statement.Dispose();

        _connection.Dispose();
    }
}
