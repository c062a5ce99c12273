using CommunityBot.Storage.Rows;
using CommunityBot.Storage.Sqlite;
using CommunityBot.Storage.Tests.Rows;

namespace CommunityBot.Storage.Tests.Sqlite;

public sealed class SqliteMemoryTableTests : TableContract
{
    protected override async Task<ITable> OpenAsync() =>
        await SqliteTable.OpenAsync(new SqliteOptions { Path = SqliteOptions.InMemory }, Stop);
}
