using System.Collections.Immutable;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;
using Npgsql;

namespace CommunityBot.Storage.PostgreSql;

/// <summary>The reading statements. What a lost connection or a restart of the server interrupts is read again.</summary>
internal sealed class PostgreSqlReads(PostgreSqlConnections connections, TimeProvider time)
{
    private const string GetRow = "SELECT key, etag, json FROM communitybot_rows WHERE partition = $1 AND key = $2";

    // One lower bound, so that the index is entered at the right place whichever of the two is greater.
    private const string GetRange = """
        SELECT key, etag, json FROM communitybot_rows
        WHERE partition = $1 AND key >= greatest($2::text COLLATE "C", $3::text COLLATE "C")
        AND key IS DISTINCT FROM $3 AND key < $4
        ORDER BY key LIMIT $5
        """;

    private const string GetEndlessRange = """
        SELECT key, etag, json FROM communitybot_rows
        WHERE partition = $1 AND key >= greatest($2::text COLLATE "C", $3::text COLLATE "C")
        AND key IS DISTINCT FROM $3
        ORDER BY key LIMIT $4
        """;

    // A loose index scan: one seek to the next partition and one to its first key, whatever else a partition holds.
    private const string GetFirsts = """
        WITH RECURSIVE partitions(name) AS (
            (SELECT partition FROM communitybot_rows WHERE partition > $1 ORDER BY partition LIMIT 1)
            UNION ALL
            SELECT (SELECT partition FROM communitybot_rows WHERE partition > name ORDER BY partition LIMIT 1)
            FROM partitions WHERE name IS NOT NULL
        )
        SELECT found.key, found.etag, found.json, name FROM partitions CROSS JOIN LATERAL (
            SELECT key, etag, json FROM communitybot_rows
            WHERE partition = name AND key >= $2 AND ($3::text IS NULL OR key < $3)
            ORDER BY key LIMIT 1
        ) AS found
        LIMIT $4
        """;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    public async Task<Row?> GetAsync(PartitionKey partition, string rowKey, CancellationToken cancellationToken)
    {
        var rows = await ReadAsync(GetRow, [Text(partition.Value), Text(rowKey)], RowOf, cancellationToken);
        return rows is [var row] ? row : null;
    }

    public Task<ImmutableArray<Row>> RangeAsync(
        PartitionKey partition,
        string prefix,
        string? after,
        int limit,
        CancellationToken cancellationToken
    )
    {
        NpgsqlParameter[] from = [Text(partition.Value), Text(prefix), Text(after)];
        return KeyRange.EndOf(prefix) is { } end
            ? ReadAsync(GetRange, [.. from, Text(end), Number(limit)], RowOf, cancellationToken)
            : ReadAsync(GetEndlessRange, [.. from, Number(limit)], RowOf, cancellationToken);
    }

    /// <summary>The first row under the prefix of the next partitions, in order.</summary>
    public Task<ImmutableArray<LocatedRow>> FirstsAsync(
        string prefix,
        string afterPartition,
        int limit,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            GetFirsts,
            [Text(afterPartition), Text(prefix), Text(KeyRange.EndOf(prefix)), Number(limit)],
            static reader => new LocatedRow(new PartitionKey(reader.GetString(3)), RowOf(reader)),
            cancellationToken
        );

    private async Task<ImmutableArray<T>> ReadAsync<T>(
        string sql,
        NpgsqlParameter[] parameters,
        Func<NpgsqlDataReader, T> read,
        CancellationToken cancellationToken
    )
    {
        var patience = new Patience(time, Limit);
        while (true)
        {
            try
            {
                return await ReadOnceAsync(sql, parameters, read, cancellationToken);
            }
            catch (NpgsqlException trouble) when (PassingTrouble.Is(trouble) && patience.IsLeft)
            {
                await patience.WaitAsync(TimeSpan.Zero, cancellationToken);
            }
            catch (NpgsqlException trouble)
            {
                throw new StoreUnavailableException(
                    $"{connections.Place} can't be read: {trouble.Message} See that the server runs.",
                    trouble
                );
            }
        }
    }

    private async Task<ImmutableArray<T>> ReadOnceAsync<T>(
        string sql,
        NpgsqlParameter[] parameters,
        Func<NpgsqlDataReader, T> read,
        CancellationToken cancellationToken
    )
    {
#pragma warning disable CA2100 // The constants above.
        await using var command = connections.Readers.CreateCommand(sql);
#pragma warning restore CA2100
        foreach (var parameter in parameters)
            command.Parameters.Add(parameter.Clone());

        var rows = ImmutableArray.CreateBuilder<T>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(read(reader));

        return rows.DrainToImmutable();
    }

    private static NpgsqlParameter Text(string? value) =>
        new() { NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text, Value = (object?)value ?? DBNull.Value };

    private static NpgsqlParameter<int> Number(int value) => new() { TypedValue = value };

    private static Row RowOf(NpgsqlDataReader reader) =>
        new(reader.GetString(0), NumberedETag.Write(reader.GetInt64(1)), reader.GetString(2));
}
