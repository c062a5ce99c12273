using CommunityBot.Storage.Rows;
using CommunityBot.Storage.Sqlite;
using CommunityBot.Storage.Tests.Rows;

namespace CommunityBot.Storage.Tests.Keys;

/// <summary>A table whose rows are encrypted does what every table does.</summary>
public sealed class SealedTableTests : TableContract
{
    private Node? _node;

    protected override async Task<ITable> OpenAsync()
    {
        var store = await SqliteTable.OpenAsync(new SqliteOptions { Path = SqliteOptions.InMemory }, Stop);
        _node = new(store, "a", "b", "due", "gathering", "row", "member");
        return _node.Table;
    }

    public override async ValueTask DisposeAsync()
    {
        if (_node is not null)
            await _node.DisposeAsync();

        await base.DisposeAsync();
    }
}
