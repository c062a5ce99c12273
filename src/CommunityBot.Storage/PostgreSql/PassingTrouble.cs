using Npgsql;

namespace CommunityBot.Storage.PostgreSql;

/// <summary>Trouble that goes away by itself: the same statement may work in a moment.</summary>
internal static class PassingTrouble
{
    /// <summary>
    /// A lost connection, a server that starts or stops or is full, a deadlock, or a row that another node inserted between
    /// our look and our writing. https://www.postgresql.org/docs/current/errcodes-appendix.html
    /// </summary>
    public static bool Is(NpgsqlException trouble) =>
        trouble.IsTransient
        || trouble.InnerException is IOException or System.Net.Sockets.SocketException
        || trouble.SqlState
            is PostgresErrorCodes.UniqueViolation
                or PostgresErrorCodes.AdminShutdown
                or PostgresErrorCodes.CrashShutdown
                or PostgresErrorCodes.CannotConnectNow
                or PostgresErrorCodes.ReadOnlySqlTransaction;

    /// <summary>Whether the server itself says that the transaction failed: what ends the connection may come too late.</summary>
    public static bool SaysItFailed(NpgsqlException trouble) => trouble is PostgresException { Severity: "ERROR" };
}
