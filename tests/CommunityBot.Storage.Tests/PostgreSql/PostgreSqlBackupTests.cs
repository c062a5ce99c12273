using CommunityBot.Core;
using CommunityBot.Storage.PostgreSql;
using CommunityBot.Storage.Rows;
using CommunityBot.Storage.Tests.Rows;
using CommunityBot.Storage.Tests.Servers;
using CommunityBot.Storage.Tests.Sqlite;

namespace CommunityBot.Storage.Tests.PostgreSql;

/// <summary>The backup of docs/operations.md: pg_dump and pg_restore, while the bot writes.</summary>
public sealed class PostgreSqlBackupTests(TestServers servers)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_backup_that_is_made_while_the_bot_writes_has_whole_commits_up_to_a_moment()
    {
        using var folder = new TemporaryFolder();
        var server = await servers.PostgreSqlAsync();
        var database = await server.CreateDatabaseAsync(Stop);
        await using var table = await OpenAsync(database);
        await using var pairs = await Pairs.WriteAsync(table, atLeast: 50);

        await server.DumpAsync(database, folder.File("backup"), Stop);
        await pairs.StopAsync();

        var other = await server.CreateDatabaseAsync(Stop);
        await server.RestoreAsync(other, folder.File("backup"), Stop);
        await using var restored = await OpenAsync(other);
        await Pairs.CheckAsync(restored, atLeast: 50);
        await restored.CommitAsync(new PartitionKey("community:new"), [new Operation.Insert("a", "1")], Stop);
    }

    private static Task<PostgreSqlTable> OpenAsync(string connectionString) =>
        PostgreSqlTable.OpenAsync(new() { ConnectionString = connectionString }, TimeProvider.System, Stop);
}
