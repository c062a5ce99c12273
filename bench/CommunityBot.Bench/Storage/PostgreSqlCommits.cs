using System.Collections.Immutable;
using System.Globalization;
using CommunityBot.Core;
using CommunityBot.Servers;
using CommunityBot.Storage.PostgreSql;
using CommunityBot.Storage.Rows;
using Npgsql;

namespace CommunityBot.Bench.Storage;

/// <summary>Our store on a PostgreSQL that waits for its disk, against Npgsql doing the same in transactions.</summary>
internal sealed class PostgreSqlCommits(int writers) : IScenario, IAsyncDisposable
{
    private const string Insert = "INSERT INTO plain VALUES ($1, $2, 1, $3)";
    private const string Upsert =
        "INSERT INTO plain VALUES ($1, $2, 1, $3) ON CONFLICT (partition, key) DO UPDATE SET etag = plain.etag + 1, json = excluded.json";

    private PostgreSqlServer? _server;
    private NpgsqlDataSource? _plain;
    private PostgreSqlTable? _ours;

    public string Name => string.Create(CultureInfo.InvariantCulture, $"store-postgresql-{writers}");

    public string Question =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"commits of two 300-byte rows to PostgreSQL, {writers} writer(s) at a time"
        );

    public string Unit => "commits/s";

    public async Task<IReadOnlyList<Candidate>> PrepareAsync(string folder, CancellationToken cancellationToken)
    {
        if (PostgreSqlServer.Missing is { } missing)
            throw new InvalidOperationException(missing);

        _server = await PostgreSqlServer.StartAsync(durable: true, cancellationToken);
        var connection = await _server.CreateDatabaseAsync(cancellationToken);
        await PostgreSqlServer.RunInAsync(
            connection,
            "CREATE TABLE plain (partition text COLLATE \"C\", key text COLLATE \"C\", etag bigint, json text, PRIMARY KEY (partition, key))",
            cancellationToken
        );
        _ours = await PostgreSqlTable.OpenAsync(
            new() { ConnectionString = connection },
            TimeProvider.System,
            cancellationToken
        );
        _plain = NpgsqlDataSource.Create(
            $"{connection};No Reset On Close=true;Max Auto Prepare=10;Auto Prepare Min Usages=2"
        );

        return
        [
            new("PostgreSqlTable", _ => StoreCommits.PerSecondAsync(writers, OursAsync)),
            new(
                "Npgsql, a transaction, its statements in one batch",
                _ => StoreCommits.PerSecondAsync(writers, PlainAsync)
            ),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        if (_ours is not null)
            await _ours.DisposeAsync();
        if (_plain is not null)
            await _plain.DisposeAsync();
        if (_server is not null)
            await _server.DisposeAsync();
    }

    private async Task OursAsync(PartitionKey partition, ImmutableArray<Operation> operations) =>
        await _ours!.CommitAsync(partition, operations, CancellationToken.None);

    private async Task PlainAsync(PartitionKey partition, ImmutableArray<Operation> operations)
    {
        await using var connection = await _plain!.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var batch = new NpgsqlBatch(connection, transaction);
        foreach (var operation in operations)
        {
            var (sql, json) = operation switch
            {
                Operation.Insert insert => (Insert, insert.Json),
                Operation.Upsert upsert => (Upsert, upsert.Json),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
            batch.BatchCommands.Add(
                new(sql)
                {
                    Parameters =
                    {
                        new NpgsqlParameter<string> { TypedValue = partition.Value },
                        new NpgsqlParameter<string> { TypedValue = operation.RowKey },
                        new NpgsqlParameter<string> { TypedValue = json },
                    },
                }
            );
        }

        await batch.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }
}
