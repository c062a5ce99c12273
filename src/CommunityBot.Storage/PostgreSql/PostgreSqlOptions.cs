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
}
