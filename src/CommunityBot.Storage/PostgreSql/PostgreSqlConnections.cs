using CommunityBot.Storage.Rows;
using Npgsql;

namespace CommunityBot.Storage.PostgreSql;

/// <summary>The ways to the database: a pool for reading, and connections of their own for the lanes that write.</summary>
internal sealed class PostgreSqlConnections : IAsyncDisposable
{
    private const int SecondsToConnect = 5;

    // Statements are planned once and kept, maybe while the table is still small: every access is by the primary key, and
    // the planner must not take anything else for as long as the plan lives.
    private const string AlwaysByKey = "-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off";

    // What takes arrays is planned for them each time: a plan made for a small table would be kept while the table grows.
    private const string PlanAnew = "-c plan_cache_mode=force_custom_plan";

    // A node that is gone without a word, or stands still, must not hold what it has locked: the others wait for it.
    private const string NoIdleLocks = "-c idle_in_transaction_session_timeout=5000";

    private PostgreSqlConnections(NpgsqlDataSource readers, NpgsqlDataSource writers, string place)
    {
        Readers = readers;
        Writers = writers;
        Place = place;
    }

    public NpgsqlDataSource Readers { get; }

    public NpgsqlDataSource Writers { get; }

    /// <summary>Host and database, for messages.</summary>
    public string Place { get; }

    /// <summary>The connection string for somebody else's transactions on the same database.</summary>
    /// <exception cref="StoreUnavailableException">It isn't one.</exception>
    public static string ForOthers(string connectionString)
    {
        var settings = Parse(connectionString);
        settings.Options = $"{settings.Options} {NoIdleLocks}".Trim();
        return settings.ToString();
    }

    /// <summary>Makes them ready; nothing is opened yet.</summary>
    /// <exception cref="StoreUnavailableException">The connection string isn't one.</exception>
    public static PostgreSqlConnections To(string connectionString)
    {
        var settings = Parse(connectionString);
        settings.ApplicationName ??= "CommunityBot";
        settings.Options = $"{settings.Options} {AlwaysByKey} {NoIdleLocks}".Trim();
        settings.NoResetOnClose = true;
        if (settings.MaxAutoPrepare is 0)
            (settings.MaxAutoPrepare, settings.AutoPrepareMinUsages) = (20, 2);
        if (!connectionString.Contains("Timeout", StringComparison.OrdinalIgnoreCase))
            settings.Timeout = SecondsToConnect;

        var readers = settings.ToString();
        // A lane keeps its connection, and throws it away after any trouble, with all that may be open in it.
        settings.Pooling = false;
        settings.Options = $"{settings.Options} {PlanAnew}";
        return new(
            NpgsqlDataSource.Create(readers),
            NpgsqlDataSource.Create(settings),
            $"PostgreSQL at {settings.Host}, database {settings.Database}"
        );
    }

    public async ValueTask DisposeAsync()
    {
        await Readers.DisposeAsync();
        await Writers.DisposeAsync();
    }

    private static NpgsqlConnectionStringBuilder Parse(string connectionString)
    {
        try
        {
            return new(connectionString);
        }
        catch (ArgumentException wrong)
        {
            throw new StoreUnavailableException(
                "Storage:ConnectionString is no connection string of Npgsql. It looks like "
                    + "Host=db.example.org;Database=communitybot;Username=communitybot;Password=…",
                wrong
            );
        }
    }
}
