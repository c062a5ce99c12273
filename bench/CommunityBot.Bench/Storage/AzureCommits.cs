using System.Collections.Immutable;
using System.Globalization;
using Azure.Data.Tables;
using CommunityBot.Core;
using CommunityBot.Servers;
using CommunityBot.Storage.AzureTables;
using Operation = CommunityBot.Storage.Rows.Operation;

namespace CommunityBot.Bench.Storage;

/// <summary>Our store on Azurite, against Azure.Data.Tables doing the same. Azurite sets the pace: only the ratio says anything.</summary>
internal sealed class AzureCommits(int writers) : IScenario, IAsyncDisposable
{
    private Azurite? _azurite;
    private TableClient? _plain;
    private AzureTablesTable? _ours;

    public string Name => string.Create(CultureInfo.InvariantCulture, $"store-azure-{writers}");

    public string Question =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"commits of two 300-byte rows to Azurite, {writers} writer(s) at a time"
        );

    public string Unit => "commits/s";

    public async Task<IReadOnlyList<Candidate>> PrepareAsync(string folder, CancellationToken cancellationToken)
    {
        if (Azurite.Missing is { } missing)
            throw new InvalidOperationException(missing);

        _azurite = await Azurite.StartAsync(cancellationToken);
        _plain = new(_azurite.ConnectionString, "plain");
        await _plain.CreateIfNotExistsAsync(cancellationToken);
        _ours = await AzureTablesTable.OpenAsync(
            new() { ConnectionString = _azurite.ConnectionString },
            TimeProvider.System,
            cancellationToken
        );

        return
        [
            new("AzureTablesTable", _ => StoreCommits.PerSecondAsync(writers, OursAsync)),
            new("Azure.Data.Tables", _ => StoreCommits.PerSecondAsync(writers, PlainAsync)),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        if (_azurite is not null)
            await _azurite.DisposeAsync();
    }

    private async Task OursAsync(PartitionKey partition, ImmutableArray<Operation> operations) =>
        await _ours!.CommitAsync(partition, operations, CancellationToken.None);

    private Task PlainAsync(PartitionKey partition, ImmutableArray<Operation> operations) =>
        _plain!.SubmitTransactionAsync(operations.Select(operation => Action(partition, operation)));

    private static TableTransactionAction Action(PartitionKey partition, Operation operation) =>
        operation switch
        {
            Operation.Insert insert => new(
                TableTransactionActionType.Add,
                new TableEntity(partition.Value, insert.RowKey) { ["Json"] = insert.Json }
            ),
            Operation.Upsert upsert => new(
                TableTransactionActionType.UpsertReplace,
                new TableEntity(partition.Value, upsert.RowKey) { ["Json"] = upsert.Json }
            ),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
