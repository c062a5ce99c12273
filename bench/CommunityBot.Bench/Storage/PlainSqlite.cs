using System.Collections.Immutable;
using System.Diagnostics;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;
using Microsoft.Data.Sqlite;

namespace CommunityBot.Bench.Storage;

/// <summary>SQLite as one would use it by the book: the same table, settings and bytes, a transaction for each commit.</summary>
internal sealed class PlainSqlite : IDisposable
{
    private readonly Lock _lock = new();
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _put;
    private readonly SqliteCommand _delete;
    private readonly SqliteCommand _commit;
    private long _eTag;

    public PlainSqlite(string file)
    {
        _connection = new SqliteConnection($"Data Source={file};Pooling=False;Default Timeout=60");
        _connection.Open();
        Run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 60000");

        _begin = Command("BEGIN IMMEDIATE");
        _put = Command(
            """
            INSERT INTO rows VALUES ($partition, $key, $etag, $json)
            ON CONFLICT DO UPDATE SET etag = excluded.etag, json = excluded.json
            """,
            "$partition",
            "$key",
            "$etag",
            "$json"
        );
        _delete = Command("DELETE FROM rows WHERE partition = $partition AND key = $key", "$partition", "$key");
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

    /// <summary>Does the operations in a transaction of their own.</summary>
    public void Commit(PartitionKey partition, ImmutableArray<Operation> operations)
    {
        _begin.ExecuteNonQuery();
        foreach (var operation in operations)
            Run(partition.Value, operation);

        _commit.ExecuteNonQuery();
    }

    /// <summary>The same, one caller at a time.</summary>
    public void CommitAlone(PartitionKey partition, ImmutableArray<Operation> operations)
    {
        lock (_lock)
            Commit(partition, operations);
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
        _put.Dispose();
        _delete.Dispose();
        _commit.Dispose();
        _connection.Dispose();
    }

    private void Run(string partition, Operation operation)
    {
        switch (operation)
        {
            case Operation.Insert insert:
                Run(_put, partition, insert.RowKey, ++_eTag, insert.Json);
                break;
            case Operation.Replace replace:
                Run(_put, partition, replace.RowKey, ++_eTag, replace.Json);
                break;
            case Operation.Upsert upsert:
                Run(_put, partition, upsert.RowKey, ++_eTag, upsert.Json);
                break;
            case Operation.Delete or Operation.Remove:
                Run(_delete, partition, operation.RowKey);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];

        command.ExecuteNonQuery();
    }

    private void Run(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<string> parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters)
            command.Parameters.Add(new SqliteParameter { ParameterName = parameter });

        return command;
    }
}
