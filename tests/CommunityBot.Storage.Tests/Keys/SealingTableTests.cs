using CommunityBot.Core;
using CommunityBot.Storage.Sqlite;
using static CommunityBot.Storage.Rows.Operation;

namespace CommunityBot.Storage.Tests.Keys;

public sealed class SealingTableTests
{
    private const string Secret = "{\"answer\":\"I'd rather not say\"}";
    private const string Key = "journal|1";

    private static readonly PartitionKey Ana = new("person:ana");

    [Fact]
    public async Task A_private_row_is_read_as_it_was_written_and_stands_nowhere_in_the_store()
    {
        await using var store = await OpenAsync();
        await using var node = new Node(store, "journal");

        await node.Table.CommitAsync(Ana, [new Insert(Key, Secret), new Insert("open|1", "{}")], Stop);

        Assert.Equal(Secret, (await node.Table.GetAsync(Ana, Key, Stop))?.Json);
        Assert.Equal([Secret, "{}"], (await node.Table.RangeAsync(Ana, "", null, 10, Stop)).Select(row => row.Json));
        Assert.DoesNotContain("rather", await EverythingAsync(store), StringComparison.Ordinal);
        Assert.Contains("open|1 {}", await EverythingAsync(store), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_row_copied_to_another_place_cannot_be_read()
    {
        await using var store = await OpenAsync();
        await using var node = new Node(store, "journal");
        await node.Table.CommitAsync(Ana, [new Insert(Key, Secret)], Stop);

        var raw = (await store.GetAsync(Ana, Key, Stop))!.Json;
        await store.CommitAsync(new("person:ben"), [new Insert(Key, raw)], Stop);

        Assert.Equal(raw, (await node.Table.GetAsync(new("person:ben"), Key, Stop))?.Json);
    }

    [Fact]
    public async Task What_was_stored_before_its_kind_was_private_is_read_and_encrypted_when_it_changes()
    {
        await using var store = await OpenAsync();
        await store.CommitAsync(Ana, [new Insert(Key, Secret)], Stop);
        await using var node = new Node(store, "journal");

        var row = (await node.Table.GetAsync(Ana, Key, Stop))!;
        await node.Table.CommitAsync(Ana, [new Replace(Key, row.Json, row.ETag)], Stop);

        Assert.Equal(Secret, (await node.Table.GetAsync(Ana, Key, Stop))?.Json);
        Assert.DoesNotContain("rather", await EverythingAsync(store), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_node_reads_at_once_what_another_has_written_with_a_key_of_its_own()
    {
        await using var store = await OpenAsync();
        await using var one = new Node(store, "journal");
        await using var other = new Node(store, "journal");
        await one.Table.CommitAsync(Ana, [new Insert(Key, Secret)], Stop);
        Assert.Equal(Secret, (await other.Table.GetAsync(Ana, Key, Stop))?.Json);

        await one.RotateAsync();
        await one.Table.CommitAsync(Ana, [new Insert("journal|2", Secret)], Stop);

        Assert.Equal(Secret, (await other.Table.GetAsync(Ana, "journal|2", Stop))?.Json);
    }

    [Fact]
    public async Task Two_nodes_that_begin_at_once_read_one_another()
    {
        await using var store = await OpenAsync();
        await using var one = new Node(store, "journal");
        await using var other = new Node(store, "journal");
        await one.Ring.EnsureLoadedAsync(Stop);
        await other.Ring.EnsureLoadedAsync(Stop);

        await one.Table.CommitAsync(Ana, [new Insert("journal|1", "{\"by\":1}")], Stop);
        await other.Table.CommitAsync(Ana, [new Insert("journal|2", "{\"by\":2}")], Stop);

        Assert.Equal("{\"by\":2}", (await one.Table.GetAsync(Ana, "journal|2", Stop))?.Json);
        Assert.Equal("{\"by\":1}", (await other.Table.GetAsync(Ana, "journal|1", Stop))?.Json);
    }

    [Fact]
    public async Task After_a_rotation_the_new_key_is_used_and_the_old_rows_are_still_read()
    {
        await using var store = await OpenAsync();
        await using var node = new Node(store, "journal");
        await node.Table.CommitAsync(Ana, [new Insert("journal|1", Secret)], Stop);
        await node.RotateAsync();
        await node.Table.CommitAsync(Ana, [new Insert("journal|2", Secret)], Stop);

        await using var later = new Node(store, "journal");
        Assert.Equal(Secret, (await later.Table.GetAsync(Ana, "journal|1", Stop))?.Json);
        Assert.Equal(Secret, (await later.Table.GetAsync(Ana, "journal|2", Stop))?.Json);
        Assert.NotEqual(await KeyOfAsync(store, "journal|1"), await KeyOfAsync(store, "journal|2"));
    }

    [Fact]
    public async Task A_row_whose_key_is_gone_is_given_as_it_lies_there_and_can_be_removed()
    {
        await using var store = await OpenAsync();
        await using (var earlier = new Node(store, "journal"))
            await earlier.Table.CommitAsync(Ana, [new Insert(Key, Secret)], Stop);
        foreach (var row in await store.RangeAsync(new("keys"), "", null, 10, Stop))
            await store.CommitAsync(new("keys"), [new Remove(row.RowKey)], Stop);

        await using var node = new Node(store, "journal");
        var lost = (await node.Table.GetAsync(Ana, Key, Stop))!;
        await node.Table.CommitAsync(Ana, [new Delete(Key, lost.ETag)], Stop);

        Assert.StartsWith("{\"sealed\":", lost.Json, StringComparison.Ordinal);
        Assert.Null(await node.Table.GetAsync(Ana, Key, Stop));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Task<SqliteTable> OpenAsync() =>
        SqliteTable.OpenAsync(new SqliteOptions { Path = SqliteOptions.InMemory }, Stop);

    private static async Task<string> EverythingAsync(SqliteTable store) =>
        string.Join('\n', (await store.RangeAsync(Ana, "", null, 100, Stop)).Select(row => $"{row.RowKey} {row.Json}"));

    // The id of the key stands, as it is, at the beginning of what was encrypted.
    private static async Task<string> KeyOfAsync(SqliteTable store, string rowKey)
    {
        var raw = (await store.GetAsync(Ana, rowKey, Stop))!.Json;
        return raw[..("{\"sealed\":\"".Length + 26)];
    }
}
