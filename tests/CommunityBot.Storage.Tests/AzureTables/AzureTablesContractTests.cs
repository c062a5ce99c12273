using System.Globalization;
using CommunityBot.Storage.AzureTables;
using CommunityBot.Storage.Rows;
using CommunityBot.Storage.Tests.Rows;
using CommunityBot.Storage.Tests.Servers;

namespace CommunityBot.Storage.Tests.AzureTables;

public sealed class AzureTablesContractTests(TestServers servers) : TableContract
{
    private static int _tables;

    // All of them conflict with each other, and each time it is three requests to a server of one thread.
    protected override int Writers => 12;

    protected override async Task<ITable> OpenAsync()
    {
        var azurite = await servers.AzuriteAsync();
        var number = Interlocked.Increment(ref _tables).ToString(CultureInfo.InvariantCulture);
        return await AzureTablesTable.OpenAsync(
            new() { ConnectionString = azurite.ConnectionString, Table = "contract" + number },
            TimeProvider.System,
            Stop
        );
    }
}
