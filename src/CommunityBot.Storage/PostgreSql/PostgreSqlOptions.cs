using System.ComponentModel.DataAnnotations;

namespace CommunityBot.Storage.PostgreSql;

/// <summary>Where the PostgreSQL store lives.</summary>
public sealed class PostgreSqlOptions
{
    /// <summary>
    /// A connection string of Npgsql, to a database in UTF-8 in which its user may create tables. Straight to the server:
    /// a pooler that changes servers between transactions loses prepared statements.
    /// https://www.npgsql.org/doc/connection-string-parameters.html
    /// </summary>
    [Required(
        ErrorMessage = "Set Storage:ConnectionString to the PostgreSQL database that keeps all state, "
            + "for instance Host=db.example.org;Database=communitybot;Username=communitybot;Password=…"
    )]
    public required string ConnectionString { get; init; }

    /// <summary>The connection string for somebody else's transactions on the same database, which no dead node may block.</summary>
    /// <exception cref="Rows.StoreUnavailableException">It isn't one.</exception>
    public string ConnectionStringForOthers => PostgreSqlConnections.ForOthers(ConnectionString);
}
