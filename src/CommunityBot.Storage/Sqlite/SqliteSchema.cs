using CommunityBot.Storage.Rows;
using Microsoft.Data.Sqlite;

namespace CommunityBot.Storage.Sqlite;

/// <summary>The tables of the file and their version.</summary>
internal static class SqliteSchema
{
    private const long Version = 1;

    // BINARY, the default collation, compares UTF-8 bytes.
    private const string Create = """
        CREATE TABLE rows (
            partition TEXT NOT NULL,
            key TEXT NOT NULL,
            etag INTEGER NOT NULL,
            json TEXT NOT NULL,
            PRIMARY KEY (partition, key)
        ) WITHOUT ROWID;
        CREATE TABLE openings (count INTEGER NOT NULL);
        INSERT INTO openings VALUES (0);
        PRAGMA user_version = 1;
        """;

    /// <summary>
    /// Creates what is missing, refuses a file of a newer version before changing anything in it, and gives the number
    /// of this opening, which no other opening of the file has.
    /// </summary>
    public static long Prepare(SqliteConnection connection, string path)
    {
        using var readVersion = new SqliteStatement(connection, "PRAGMA user_version");
        var version = readVersion.Number();
        if (version > Version)
            throw new NewerSchemaException(path, "Sqlite:Path", version, Version);

        Run(connection, "PRAGMA journal_mode = WAL");
        Run(connection, "BEGIN IMMEDIATE");
        if (readVersion.Number() is 0)
            Run(connection, Create);

        using var countOpening = new SqliteStatement(
            connection,
            "UPDATE openings SET count = count + 1 RETURNING count"
        );
        var opening = countOpening.Number();
        Run(connection, "COMMIT");
        return opening;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var statement = new SqliteStatement(connection, sql);
        statement.Run();
    }
}
