using Npgsql;
using NpgsqlTypes;

namespace CommunityBot.Storage.PostgreSql;

/// <summary>
/// The two round trips of a group: look and lock, then write and commit. The statements take arrays, so that a group costs
/// as many statements as a single batch.
/// </summary>
internal static class CommitStatements
{
    // One look by the key for each, in the order in which the keys come.
    private const string LockRows = """
        SELECT k.partition, k.key, r.etag
        FROM unnest($1, $2) AS k(partition, key)
        CROSS JOIN LATERAL (
            SELECT etag FROM communitybot_rows WHERE partition = k.partition AND key = k.key FOR UPDATE
        ) AS r
        """;

    private const string DeleteRows = """
        DELETE FROM communitybot_rows AS r USING unnest($1, $2) AS k(partition, key)
        WHERE r.partition = k.partition AND r.key = k.key
        """;

    private const string UpdateRows = """
        UPDATE communitybot_rows AS r SET etag = k.etag, json = k.json
        FROM unnest($1, $2, $3, $4) AS k(partition, key, etag, json)
        WHERE r.partition = k.partition AND r.key = k.key
        """;

    private const string InsertRows = """
        INSERT INTO communitybot_rows (partition, key, etag, json) SELECT * FROM unnest($1, $2, $3, $4)
        """;

    // Not the transaction's id: after a crash the server gives the ids of lost transactions to others.
    private const string CountCommit = "UPDATE communitybot_lanes SET committed = $2 WHERE lane = $1";
    private const string AddLane = "INSERT INTO communitybot_lanes VALUES ($1, 0) ON CONFLICT DO NOTHING";
    private const string LastCommit = "SELECT committed FROM communitybot_lanes WHERE lane = $1 FOR UPDATE";

    /// <summary>
    /// Begins, says as which of its lane, locks the rows of the group and tells it what it found. The lane's own row comes
    /// first: whoever asks for it later waits until this transaction is over, however it ends.
    /// </summary>
    public static async Task LookAsync(
        NpgsqlConnection connection,
        CommitGroup group,
        long lane,
        long number,
        CancellationToken cancellationToken
    )
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new("BEGIN"));
        batch.BatchCommands.Add(new(CountCommit) { Parameters = { Number(lane), Number(number) } });
        // Sorted, so that two nodes that want the same rows wait for one another instead of both for ever.
        Add(batch, LockRows, [.. group.Rows.Order()]);

        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            group.Found(reader.GetString(0), reader.GetString(1), reader.GetInt64(2));
    }

    /// <summary>Writes what the group decided and commits, all or nothing.</summary>
    public static async Task WriteAsync(
        NpgsqlConnection connection,
        CommitGroup group,
        CancellationToken cancellationToken
    )
    {
        await using var batch = new NpgsqlBatch(connection);
        Add(batch, DeleteRows, [.. group.Deletes]);
        Add(batch, UpdateRows, [.. group.Updates]);
        Add(batch, InsertRows, [.. group.Inserts]);
        batch.BatchCommands.Add(new("COMMIT"));
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Sees to it that the lane has its row.</summary>
    public static async Task EnterAsync(NpgsqlConnection connection, long lane, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(AddLane, connection) { Parameters = { Number(lane) } };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>
    /// The number of the lane's last committed group. Waits for one that the server is still about, whoever has asked for it.
    /// </summary>
    public static async Task<long> LastAsync(
        NpgsqlConnection connection,
        long lane,
        CancellationToken cancellationToken
    )
    {
        await using var command = new NpgsqlCommand(LastCommit, connection) { Parameters = { Number(lane) } };
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static void Add(NpgsqlBatch batch, string sql, (string Partition, string Key)[] rows)
    {
        if (rows.Length is 0)
            return;

        batch.BatchCommands.Add(
            new(sql) { Parameters = { Texts(rows.Select(row => row.Partition)), Texts(rows.Select(row => row.Key)) } }
        );
    }

    private static void Add(
        NpgsqlBatch batch,
        string sql,
        ((string Partition, string Key) Row, CommitGroup.Written Now)[] rows
    )
    {
        if (rows.Length is 0)
            return;

        batch.BatchCommands.Add(
            new(sql)
            {
                Parameters =
                {
                    Texts(rows.Select(row => row.Row.Partition)),
                    Texts(rows.Select(row => row.Row.Key)),
                    new NpgsqlParameter<long[]> { TypedValue = [.. rows.Select(row => row.Now.ETag)] },
                    Texts(rows.Select(row => row.Now.Json!)),
                },
            }
        );
    }

    private static NpgsqlParameter<long> Number(long number) => new() { TypedValue = number };

    private static NpgsqlParameter<string[]> Texts(IEnumerable<string> texts) =>
        new() { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text, TypedValue = [.. texts] };
}
