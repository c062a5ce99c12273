using CommunityBot.Core;
using CommunityBot.Servers;
using CommunityBot.Storage.PostgreSql;
using CommunityBot.Storage.Rows;
using CommunityBot.Storage.Tests.Servers;
using static CommunityBot.Storage.Rows.Operation;

namespace CommunityBot.Storage.Tests.PostgreSql;

/// <summary>What an administrator is told about a database that can't be used.</summary>
public sealed class PostgreSqlOpeningTests(TestServers servers)
{
    private static readonly PartitionKey Home = new("community:bakers");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reopened_database_has_everything()
    {
        var options = await OptionsAsync();
        Row? before;
        await using (var table = await OpenAsync(options))
        {
            await table.CommitAsync(Home, [new Insert("member|ana", "1")], Stop);
            before = await table.GetAsync(Home, "member|ana", Stop);
        }

        await using var reopened = await OpenAsync(options);

        Assert.NotNull(before);
        Assert.Equal(before, await reopened.GetAsync(Home, "member|ana", Stop));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_with_what_to_do()
    {
        var server = await servers.PostgreSqlAsync();
        var options = new PostgreSqlOptions { ConnectionString = await server.CreateDatabaseAsync(Stop) };
        await (await OpenAsync(options)).DisposeAsync();
        await PostgreSqlServer.RunInAsync(options.ConnectionString, "INSERT INTO communitybot_schema VALUES (7)", Stop);

        var refused = await Assert.ThrowsAsync<NewerSchemaException>(() => OpenAsync(options));

        Assert.Contains("Start the newer version again", refused.Message);
        Assert.Contains("Storage:ConnectionString", refused.Message);
    }

    [Fact]
    public async Task A_database_that_is_not_in_UTF_8_is_refused_with_what_to_do()
    {
        var server = await servers.PostgreSqlAsync();
        await server.RunAsync("CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0", Stop);
        var options = await OptionsAsync();
        var latin = new Npgsql.NpgsqlConnectionStringBuilder(options.ConnectionString) { Database = "latin" };

        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() =>
            OpenAsync(new() { ConnectionString = latin.ToString() })
        );

        Assert.Contains("ENCODING 'UTF8'", refused.Message);
    }

    [Theory]
    [InlineData("postgres://db.example.org/bot", "It looks like")]
    [InlineData("Host=127.0.0.1;Port=1;Password=secret", "See that the server runs")]
    public async Task A_wrong_connection_string_is_told_without_what_is_secret_in_it(string connection, string told)
    {
        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() =>
            PostgreSqlTable.OpenAsync(new() { ConnectionString = connection }, new QuickTime(), Stop)
        );

        Assert.Contains(told, refused.Message);
        Assert.DoesNotContain("secret", refused.Message);
    }

    private static Task<PostgreSqlTable> OpenAsync(PostgreSqlOptions options) =>
        PostgreSqlTable.OpenAsync(options, TimeProvider.System, Stop);

    private async Task<PostgreSqlOptions> OptionsAsync() =>
        new() { ConnectionString = await (await servers.PostgreSqlAsync()).CreateSchemaAsync(Stop) };
}
