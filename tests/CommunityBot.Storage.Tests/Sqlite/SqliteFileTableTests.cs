using CommunityBot.Storage.Rows;
using CommunityBot.Storage.Sqlite;
using CommunityBot.Storage.Tests.Rows;

namespace CommunityBot.Storage.Tests.Sqlite;

public sealed class SqliteFileTableTests : TableContract
{
    private readonly TemporaryFolder _folder = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }

    protected override async Task<ITable> OpenAsync() =>
        await SqliteTable.OpenAsync(new SqliteOptions { Path = _folder.File("table.db") }, Stop);
}
