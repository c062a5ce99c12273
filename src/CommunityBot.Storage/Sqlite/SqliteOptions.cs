using System.ComponentModel.DataAnnotations;

namespace CommunityBot.Storage.Sqlite;

/// <summary>Where the SQLite store lives.</summary>
public sealed class SqliteOptions
{
    /// <summary>The path that keeps everything in memory, until the table is disposed.</summary>
    public const string InMemory = ":memory:";

    /// <summary>
    /// The database file, on a local disk (WAL needs shared memory, so no network share). Its folder is created when
    /// missing.
    /// </summary>
    [Required(ErrorMessage = "Set Sqlite:Path to the file that keeps all state, for instance data/communitybot.db.")]
    public required string Path { get; init; }
}
