using Microsoft.Data.Sqlite;

namespace CommunityBot.Bench.Storage;

/// <summary>SQLite as one would use it by the book: the same table, settings and bytes, a transaction for each commit.</summary>
internal sealed class PlainSqlite : IDisposable
{
    private readonly Lock _lock = new();
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _insert;
    private readonly SqliteCommand _commit;
    private long _eTag;

    public PlainSqlite(string file)
    {
        _connection = new SqliteConnection($"Data Source={file};Pooling=False;Default Timeout=60");
        _connection.Open();
        Run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 60000");

        _begin = Command("BEGIN IMMEDIATE");
        _insert = Command("INSERT INTO rows VALUES ($partition, $key, $etag, $json)");
        foreach (var parameter in (string[])["$partition", "$key", "$etag", "$json"])
            _insert.Parameters.Add(new SqliteParameter { ParameterName = parameter });
        _commit = Command("COMMIT");
    }

    /// <summary>Creates the table.</summary>
    public void Create() =>
        Run(
            """
            CREATE TABLE rows (partition TEXT NOT NULL, key TEXT NOT NULL, etag INTEGER NOT NULL, json TEXT NOT NULL,
            PRIMARY KEY (partition, key)) WITHOUT ROWID
            """
        );

    /// <summary>Adds a row in a transaction of its own.</summary>
    public void Commit(string partition, string key, string json)
    {
        _begin.ExecuteNonQuery();
        _insert.Parameters[0].Value = partition;
        _insert.Parameters[1].Value = key;
        _insert.Parameters[2].Value = ++_eTag;
        _insert.Parameters[3].Value = json;
        _insert.ExecuteNonQuery();
        _commit.ExecuteNonQuery();
    }

    /// <summary>The same, one caller at a time.</summary>
    public void CommitAlone(string partition, string key, string json)
    {
        lock (_lock)
            Commit(partition, key, json);
    }

    /// <summary>Runs a query and counts its rows.</summary>
    public int Count(string sql)
    {
        using var command = Command(sql);
        using var reader = command.ExecuteReader();
        var count = 0;
        while (reader.Read())
            count++;

        return count;
    }

    public void Dispose()
    {
        _begin.Dispose();
        _insert.Dispose();
        _commit.Dispose();
        _connection.Dispose();
    }

    private void Run(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
