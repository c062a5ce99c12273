using System.Collections.Immutable;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Storage.AzureTables;

/// <summary>
/// Rows in a table of an Azure storage account, for one node or several: a batch is one of its entity group transactions,
/// ETags are its own. Keys are ordered by UTF-16 units. A row has room for about 1 MB when compressed, a key for 512
/// characters as <see cref="KeyCode"/> writes them, a batch for 4 MiB.
/// </summary>
public sealed class AzureTablesTable : ITable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private readonly AzureTablesClients _clients;
    private readonly AzureTablesReads _reads;
    private readonly TimeProvider _time;

    private AzureTablesTable(AzureTablesClients clients, TimeProvider time)
    {
        _clients = clients;
        _reads = new(clients.Reads);
        _time = time;
    }

    /// <summary>Opens the table, and creates it where it is missing.</summary>
    /// <exception cref="StoreUnavailableException">The account can't be reached, or not be used.</exception>
    /// <exception cref="NewerSchemaException">The table was written by a newer version.</exception>
    public static async Task<AzureTablesTable> OpenAsync(
        AzureTablesOptions options,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var clients = AzureTablesClients.To(options);
        await AzureTablesSchema.PrepareAsync(clients, cancellationToken);
        return new(clients, time);
    }

    public Task<Row?> GetAsync(PartitionKey partition, string rowKey, CancellationToken cancellationToken)
    {
        TableRules.Check(partition);
        TableRules.Check(rowKey);

        return _reads.GetAsync(partition, rowKey, cancellationToken);
    }

    public Task<ImmutableArray<Row>> RangeAsync(
        PartitionKey partition,
        string prefix,
        string? after,
        int limit,
        CancellationToken cancellationToken
    )
    {
        TableRules.CheckRange(partition, prefix, after, limit);

        return _reads.RangeAsync(partition, prefix, after, limit, cancellationToken);
    }

    public IAsyncEnumerable<LocatedRow> FirstOfEachPartitionAsync(string prefix, CancellationToken cancellationToken)
    {
        TableRules.Check(prefix);

        return _reads.FirstsAsync(prefix, cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>A batch that is on its way isn't cancelled: nobody would know what became of it.</remarks>
    public async Task<CommitResult> CommitAsync(
        PartitionKey partition,
        ImmutableArray<Operation> operations,
        CancellationToken cancellationToken
    )
    {
        TableRules.Check(partition, operations);
        cancellationToken.ThrowIfCancellationRequested();

        // What isn't an ETag of Azure's is no row's, and its servers would refuse to compare it.
        var foreign = operations.FirstOrDefault(operation => ETagOf(operation) is { } eTag && !IsOfAzure(eTag));
        if (foreign is not null)
            return new CommitResult.Conflict(foreign.RowKey);

        var write = Guid.CreateVersion7(_time.GetUtcNow()).ToString("N");
        var commit = new AzureTablesCommit(_clients, _reads, partition, write, new(_time, Limit));
        return await commit.RunAsync(operations);
    }

    private static string? ETagOf(Operation operation) =>
        operation switch
        {
            Operation.Replace replace => replace.ETag,
            Operation.Delete delete => delete.ETag,
            _ => null,
        };

    private static bool IsOfAzure(string eTag) => eTag.StartsWith("W/\"datetime'", StringComparison.Ordinal);
}
