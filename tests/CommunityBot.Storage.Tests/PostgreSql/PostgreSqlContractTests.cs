using CommunityBot.Servers;
using CommunityBot.Storage.PostgreSql;
using CommunityBot.Storage.Rows;
using CommunityBot.Storage.Tests.Rows;
using CommunityBot.Storage.Tests.Servers;

namespace CommunityBot.Storage.Tests.PostgreSql;

public sealed class PostgreSqlContractTests(TestServers servers) : TableContract
{
    protected override async Task<ITable> OpenAsync()
    {
        var server = await servers.PostgreSqlAsync();
        var options = new PostgreSqlOptions { ConnectionString = await server.CreateSchemaAsync(Stop) };
        return await PostgreSqlTable.OpenAsync(options, new PatientTime(), Stop);
    }
}
