using CommunityBot.Core;
using CommunityBot.Storage.Rows;
using CommunityBot.Storage.Sqlite;
using CommunityBot.Storage.Tests.Rows;

namespace CommunityBot.Storage.Tests.Sqlite;

/// <summary>The backup of docs/operations.md: VACUUM INTO, while the bot writes.</summary>
public sealed class SqliteBackupTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_backup_that_is_made_while_the_bot_writes_has_whole_commits_up_to_a_moment()
    {
        await using var table = await OpenAsync("table.db");
        await using var pairs = await Pairs.WriteAsync(table, atLeast: 50);

        using (var raw = new RawFile(_folder.File("table.db")))
            raw.Run($"VACUUM INTO '{_folder.File("backup.db")}'");
        await pairs.StopAsync();

        await using var restored = await OpenAsync("backup.db");
        await Pairs.CheckAsync(restored, atLeast: 50);
        await restored.CommitAsync(new PartitionKey("community:new"), [new Operation.Insert("a", "1")], Stop);
    }

    private Task<SqliteTable> OpenAsync(string name) =>
        SqliteTable.OpenAsync(new() { Path = _folder.File(name) }, Stop);
}
