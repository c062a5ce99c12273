using System.Diagnostics;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;
using Microsoft.Data.Sqlite;

namespace CommunityBot.Storage.Sqlite;

/// <summary>The writing statements of one connection.</summary>
internal sealed class RowWrites(SqliteConnection connection) : IDisposable
{
    private readonly SqliteStatement _insert = new(
        connection,
        "INSERT INTO rows (partition, key, etag, json) VALUES ($partition, $key, $etag, $json) ON CONFLICT DO NOTHING",
        "$partition",
        "$key",
        "$etag",
        "$json"
    );

    private readonly SqliteStatement _replace = new(
        connection,
        """
        UPDATE rows SET etag = $etag, json = $json
        WHERE partition = $partition AND key = $key AND etag = $expected
        """,
        "$partition",
        "$key",
        "$etag",
        "$json",
        "$expected"
    );

    private readonly SqliteStatement _upsert = new(
        connection,
        """
        INSERT INTO rows (partition, key, etag, json) VALUES ($partition, $key, $etag, $json)
        ON CONFLICT DO UPDATE SET etag = excluded.etag, json = excluded.json
        """,
        "$partition",
        "$key",
        "$etag",
        "$json"
    );

    private readonly SqliteStatement _delete = new(
        connection,
        "DELETE FROM rows WHERE partition = $partition AND key = $key AND etag = $expected",
        "$partition",
        "$key",
        "$expected"
    );

    private readonly SqliteStatement _remove = new(
        connection,
        "DELETE FROM rows WHERE partition = $partition AND key = $key",
        "$partition",
        "$key"
    );

    /// <summary>Does the operation; false when the row isn't what it expects, and then nothing is done.</summary>
    public bool TryApply(PartitionKey partition, Operation operation, long eTag)
    {
        switch (operation)
        {
            case Operation.Insert insert:
                return _insert.Run(partition.Value, insert.RowKey, eTag, insert.Json) is 1;

            case Operation.Replace replace:
                return _replace.Run(
                    partition.Value,
                    replace.RowKey,
                    eTag,
                    replace.Json,
                    NumberedETag.Read(replace.ETag)
                )
                    is 1;

            case Operation.Upsert upsert:
                _upsert.Run(partition.Value, upsert.RowKey, eTag, upsert.Json);
                return true;

            case Operation.Delete delete:
                return _delete.Run(partition.Value, delete.RowKey, NumberedETag.Read(delete.ETag)) is 1;

            case Operation.Remove remove:
                _remove.Run(partition.Value, remove.RowKey);
                return true;

            default:
                throw new UnreachableException();
        }
    }

    public void Dispose()
    {
        _insert.Dispose();
        _replace.Dispose();
        _upsert.Dispose();
        _delete.Dispose();
        _remove.Dispose();
    }
}
