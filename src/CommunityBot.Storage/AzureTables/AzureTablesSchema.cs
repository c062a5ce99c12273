using Azure;
using Azure.Data.Tables;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Storage.AzureTables;

/// <summary>The table and the version of what is in it.</summary>
internal static class AzureTablesSchema
{
    /// <summary>The partition of the version; no coded partition is called so, and all of them sort after it.</summary>
    public const string Partition = "!";

    private const string Key = "schema";
    private const string Known = "Version";
    private const int Version = 1;

    /// <summary>Creates what is missing, and refuses a table of a newer version before changing anything in it.</summary>
    public static async Task PrepareAsync(AzureTablesClients clients, CancellationToken cancellationToken)
    {
        try
        {
            await clients.Reads.CreateIfNotExistsAsync(cancellationToken);
            var found = await clients.Reads.GetEntityIfExistsAsync<TableEntity>(
                Partition,
                Key,
                cancellationToken: cancellationToken
            );
            var version = found.HasValue
                ? found.Value!.GetInt32(Known)!.Value
                : await FoundAsync(clients, cancellationToken);
            if (version > Version)
                throw new NewerSchemaException(clients.Place, "Storage:ConnectionString", version, Version);
        }
        catch (Exception trouble)
            when (trouble
                    is RequestFailedException
                        or AggregateException
                        or Azure.Identity.AuthenticationFailedException
            )
        {
            throw new StoreUnavailableException(
                $"{clients.Place} can't be used: {trouble.Message} See that Storage:ConnectionString leads to the account, "
                    + "and that a managed identity has the role Storage Table Data Contributor there.",
                trouble
            );
        }
    }

    private static async Task<int> FoundAsync(AzureTablesClients clients, CancellationToken cancellationToken)
    {
        await clients.Reads.UpsertEntityAsync(
            new TableEntity(Partition, Key) { [Known] = Version },
            TableUpdateMode.Replace,
            cancellationToken
        );
        return Version;
    }
}
