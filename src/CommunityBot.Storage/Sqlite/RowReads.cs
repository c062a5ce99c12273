using System.Collections.Immutable;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;
using Microsoft.Data.Sqlite;

namespace CommunityBot.Storage.Sqlite;

/// <summary>The reading statements of one connection.</summary>
internal sealed class RowReads(SqliteConnection connection) : IDisposable
{
    // In SQLite's order of types every blob comes after every text: the end of a range that has none.
    private static readonly byte[] AfterEveryText = [];

    private readonly SqliteStatement _get = new(
        connection,
        "SELECT key, etag, json FROM rows WHERE partition = $partition AND key = $key",
        "$partition",
        "$key"
    );

    // One lower bound, so that the index is entered at the right place whichever of the two is greater.
    private readonly SqliteStatement _range = new(
        connection,
        """
        SELECT key, etag, json FROM rows
        WHERE partition = $partition AND key >= max($prefix, ifnull($after, '')) AND key < $end AND key IS NOT $after
        ORDER BY key LIMIT $limit
        """,
        "$partition",
        "$prefix",
        "$after",
        "$end",
        "$limit"
    );

    // A loose index scan: one seek to the next partition and one to its first key, whatever else a partition holds.
    private readonly SqliteStatement _firsts = new(
        connection,
        """
        WITH RECURSIVE partitions(name) AS (
            SELECT min(partition) FROM rows WHERE partition > $after
            UNION ALL
            SELECT (SELECT min(partition) FROM rows WHERE partition > name) FROM partitions WHERE name IS NOT NULL
        )
        SELECT key, etag, json, partition FROM partitions CROSS JOIN rows
        ON partition = name AND key = (
            SELECT min(key) FROM rows WHERE partition = name AND key >= $prefix AND key < $end
        )
        LIMIT $limit
        """,
        "$after",
        "$prefix",
        "$end",
        "$limit"
    );

    public Row? Get(PartitionKey partition, string rowKey)
    {
        using var reader = _get.Query(partition.Value, rowKey);
        return reader.Read() ? RowOf(reader) : null;
    }

    public ImmutableArray<Row> Range(PartitionKey partition, string prefix, string? after, int limit)
    {
        var rows = ImmutableArray.CreateBuilder<Row>();
        using var reader = _range.Query(partition.Value, prefix, after, EndOf(prefix), limit);
        while (reader.Read())
            rows.Add(RowOf(reader));

        return rows.DrainToImmutable();
    }

    /// <summary>The first row under the prefix of the next partitions, in order.</summary>
    public ImmutableArray<LocatedRow> Firsts(string prefix, string afterPartition, int limit)
    {
        var rows = ImmutableArray.CreateBuilder<LocatedRow>();
        using var reader = _firsts.Query(afterPartition, prefix, EndOf(prefix), limit);
        while (reader.Read())
            rows.Add(new LocatedRow(new PartitionKey(reader.GetString(3)), RowOf(reader)));

        return rows.DrainToImmutable();
    }

    public void Dispose()
    {
        _get.Dispose();
        _range.Dispose();
        _firsts.Dispose();
    }

    private static object EndOf(string prefix) => (object?)KeyRange.EndOf(prefix) ?? AfterEveryText;

    private static Row RowOf(SqliteDataReader reader) =>
        new(reader.GetString(0), NumberedETag.Write(reader.GetInt64(1)), reader.GetString(2));
}
