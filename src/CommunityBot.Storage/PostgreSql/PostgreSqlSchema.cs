using CommunityBot.Storage.Rows;
using Npgsql;

namespace CommunityBot.Storage.PostgreSql;

/// <summary>The tables of the database and their version.</summary>
internal static class PostgreSqlSchema
{
    private const int Version = 1;

    // Collation C compares bytes, and so, in UTF-8, code points.
    private const string Create = """
        CREATE TABLE IF NOT EXISTS communitybot_rows (
            partition text COLLATE "C" NOT NULL,
            key text COLLATE "C" NOT NULL,
            etag bigint NOT NULL,
            json text NOT NULL,
            PRIMARY KEY (partition, key)
        );
        CREATE TABLE IF NOT EXISTS communitybot_lanes (lane bigint PRIMARY KEY, committed bigint NOT NULL);
        CREATE SEQUENCE IF NOT EXISTS communitybot_openings;
        CREATE TABLE IF NOT EXISTS communitybot_schema (version integer PRIMARY KEY);
        INSERT INTO communitybot_schema VALUES (1);
        """;

    /// <summary>
    /// Creates what is missing, refuses a database of a newer version before changing anything in it, and gives the number
    /// of this opening, which no other opening has.
    /// </summary>
    public static async Task<long> PrepareAsync(
        NpgsqlDataSource source,
        string place,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        if (await ReadAsync<string>(connection, "SHOW server_encoding", cancellationToken) is not "UTF8" and var other)
            throw new StoreUnavailableException(
                $"{place} has the encoding {other}, which can't keep all texts. Create a database with ENCODING 'UTF8'.",
                null
            );

        const string Exists = "SELECT to_regclass('communitybot_schema') IS NOT NULL";
        if (!await ReadAsync<bool>(connection, Exists, cancellationToken))
            await CreateAsync(connection, cancellationToken);

        var version = await ReadAsync<int>(
            connection,
            "SELECT max(version) FROM communitybot_schema",
            cancellationToken
        );
        return version <= Version
            ? await ReadAsync<long>(connection, "SELECT nextval('communitybot_openings')", cancellationToken)
            : throw new NewerSchemaException(place, "Storage:ConnectionString", version, Version);
    }

    // Several nodes may start at once on an empty database: one of them creates, the others find it done.
    private static async Task CreateAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            await using var create = new NpgsqlCommand(Create, connection);
            await create.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (PostgresException there)
            when (there.SqlState
                    is PostgresErrorCodes.UniqueViolation
                        or PostgresErrorCodes.DuplicateTable
                        or PostgresErrorCodes.DuplicateObject
            )
        {
            // Another node was quicker, and its transaction is over.
        }
    }

#pragma warning disable CA2100 // Constants of this class.
    private static async Task<T> ReadAsync<T>(
        NpgsqlConnection connection,
        string sql,
        CancellationToken cancellationToken
    )
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
#pragma warning restore CA2100
}
