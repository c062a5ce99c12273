using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Storage.AzureTables;

/// <summary>The ways to the table: one that tries reads again by itself, and one for writes, which doesn't.</summary>
internal sealed class AzureTablesClients
{
    private static readonly TimeSpan ReadLimit = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan WriteLimit = TimeSpan.FromSeconds(30);

    private AzureTablesClients(TableClient reads, TableClient writes)
    {
        Reads = reads;
        Writes = writes;
    }

    public TableClient Reads { get; }

    /// <summary>Never tries again by itself: whether a try may have been stored decides what its conflict means.</summary>
    public TableClient Writes { get; }

    /// <summary>Which table, for messages.</summary>
    public string Place => $"the table {Reads.Name} of the storage account {Reads.AccountName}";

    /// <summary>Makes them ready; nothing is sent yet.</summary>
    /// <exception cref="StoreUnavailableException">It is neither a connection string nor an endpoint.</exception>
    public static AzureTablesClients To(AzureTablesOptions options)
    {
        var reads = new TableClientOptions();
        reads.Retry.Mode = RetryMode.Exponential;
        reads.Retry.MaxRetries = 6;
        reads.Retry.Delay = TimeSpan.FromMilliseconds(100);
        reads.Retry.MaxDelay = TimeSpan.FromSeconds(4);
        reads.Retry.NetworkTimeout = ReadLimit;

        var writes = new TableClientOptions();
        writes.Retry.MaxRetries = 0;
        writes.Retry.NetworkTimeout = WriteLimit;

        return new(To(options, reads), To(options, writes));
    }

    private static TableClient To(AzureTablesOptions options, TableClientOptions client)
    {
        try
        {
            return Uri.TryCreate(options.ConnectionString, UriKind.Absolute, out var endpoint)
                ? new(endpoint, options.Table, new DefaultAzureCredential(), client)
                : new(options.ConnectionString, options.Table, client);
        }
        catch (Exception wrong) when (wrong is FormatException or InvalidOperationException or ArgumentException)
        {
            throw new StoreUnavailableException(
                "Storage:ConnectionString is neither the connection string of a storage account nor a table endpoint "
                    + "like https://ACCOUNT.table.core.windows.net",
                wrong
            );
        }
    }
}
