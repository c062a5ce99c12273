using System.ComponentModel.DataAnnotations;
using CommunityBot.Storage.AzureTables;
using CommunityBot.Storage.PostgreSql;
using CommunityBot.Storage.Rows;
using CommunityBot.Storage.Sqlite;

namespace CommunityBot.Storage;

/// <summary>Which store, and where it is.</summary>
internal abstract record StoreChoice
{
    private StoreChoice() { }

    /// <summary>What it is called on a terminal: never with anything secret.</summary>
    public abstract string Name { get; }

    /// <summary>The store that the settings choose: the embedded SQLite file, where nothing is said.</summary>
    /// <exception cref="ValidationException">Something is missing or unknown; the message says what to set.</exception>
    public static StoreChoice Of(IConfiguration settings)
    {
        var connection = settings["Storage:ConnectionString"] ?? "";
        return settings["Storage:Provider"] switch
        {
            null or "" or "Sqlite" => new Sqlite(new() { Path = settings["Sqlite:Path"] ?? "" }).Checked(),
            "PostgreSql" => new PostgreSql(new() { ConnectionString = connection }).Checked(),
            "AzureTables" => new AzureTables(
                new()
                {
                    ConnectionString = connection,
                    Table = settings["Storage:Table"] ?? AzureTablesOptions.DefaultTable,
                }
            ).Checked(),
            var other => throw new ValidationException(
                $"Storage:Provider is \"{other}\". Set it to Sqlite, PostgreSql or AzureTables."
            ),
        };
    }

    /// <summary>The store of an address like <c>sqlite:data/communitybot.db</c>; null where it is none.</summary>
    public static StoreChoice? OfAddress(string address) =>
        address.Split(':', 2) switch
        {
            ["sqlite", { Length: > 0 } path] => new Sqlite(new() { Path = path }),
            ["postgresql", { Length: > 0 } connection] => new PostgreSql(new() { ConnectionString = connection }),
            ["azure", { Length: > 0 } connection] => OfAzure(connection),
            _ => null,
        };

    /// <summary>Opens it, and creates what is missing.</summary>
    public abstract Task<ITable> OpenAsync(CancellationToken cancellationToken);

    // A table's name may follow the account, as in a URI's fragment.
    private static AzureTables OfAzure(string connection)
    {
        var parts = connection.Split('#', 2);
        return new(
            new()
            {
                ConnectionString = parts[0],
                Table = parts is [_, var table] ? table : AzureTablesOptions.DefaultTable,
            }
        );
    }

    /// <summary>The embedded store.</summary>
    public sealed record Sqlite(SqliteOptions Options) : StoreChoice
    {
        public override string Name => $"sqlite:{Options.Path}";

        public Sqlite Checked() => Check(this, Options);

        public override async Task<ITable> OpenAsync(CancellationToken cancellationToken) =>
            await SqliteTable.OpenAsync(Options, cancellationToken);
    }

    /// <summary>A PostgreSQL database.</summary>
    public sealed record PostgreSql(PostgreSqlOptions Options) : StoreChoice
    {
        public override string Name => "postgresql";

        public PostgreSql Checked() => Check(this, Options);

        public override async Task<ITable> OpenAsync(CancellationToken cancellationToken) =>
            await PostgreSqlTable.OpenAsync(Options, TimeProvider.System, cancellationToken);
    }

    /// <summary>A table of an Azure storage account.</summary>
    public sealed record AzureTables(AzureTablesOptions Options) : StoreChoice
    {
        public override string Name => $"azure table {Options.Table}";

        public AzureTables Checked() => Check(this, Options);

        public override async Task<ITable> OpenAsync(CancellationToken cancellationToken) =>
            await AzureTablesTable.OpenAsync(Options, TimeProvider.System, cancellationToken);
    }

    private static TChoice Check<TChoice>(TChoice choice, object options)
    {
        Validator.ValidateObject(options, new(options), validateAllProperties: true);
        return choice;
    }
}
