using CommunityBot.Core;
using CommunityBot.Moving;
using CommunityBot.Storage.Rows;
using CommunityBot.Storage.Sqlite;
using CommunityBot.Tests.Storage;

namespace CommunityBot.Tests.Moving;

/// <summary>Rows that are encrypted, on their way from one store to another.</summary>
public sealed class SealedMoveTests : IDisposable
{
    private const string Bakers = "sandbox.sandbox.channel";
    private const string Words = "See you at the oven";

    private static readonly PartitionKey Ana = new("person:sandbox.sandbox.ana");

    private readonly WrittenStore _store = WrittenStore.Of("version-1");
    private readonly Terminal _terminal = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string From => $"sqlite:{_store.Database}";

    private string To => $"sqlite:{_store.File("other.db")}";

    private string Export => _store.File("some.ndjson");

    public void Dispose()
    {
        _store.Dispose();
        _terminal.Dispose();
    }

    [Fact]
    public async Task Migrated_with_their_keys_they_are_the_same_and_can_be_read()
    {
        await SealAsync();

        Assert.Equal(0, await _terminal.RunAsync("migrate", "--from", From, "--to", To));

        Assert.DoesNotContain(Words, await RawAsync("other.db"));
        Assert.Contains(Words, await OpenAsync("other.db"));
    }

    [Fact]
    public async Task So_are_those_of_a_backup_that_has_the_keys()
    {
        await SealAsync();

        Assert.Equal(0, await _terminal.RunAsync("export", "--from", From, "--with-secrets", Export));
        Assert.DoesNotContain(Words, await File.ReadAllTextAsync(Export, Stop));
        Assert.Equal(0, await _terminal.RunAsync("import", Export, "--to", To));

        Assert.Contains(Words, await OpenAsync("other.db"));
    }

    [Theory]
    [InlineData]
    [InlineData("--community", Bakers)]
    public async Task Without_the_keys_they_go_open_and_are_encrypted_by_the_other_store(params string[] which)
    {
        await SealAsync();

        Assert.Equal(0, await _terminal.RunAsync("export", ["--from", From, .. which, Export]));
        Assert.Contains(Words, await File.ReadAllTextAsync(Export, Stop));
        Assert.Equal(0, await _terminal.RunAsync("import", Export, "--to", To));

        Assert.DoesNotContain(Words, await RawAsync("other.db"));
        Assert.Contains(Words, await OpenAsync("other.db"));
    }

    [Fact]
    public async Task To_import_them_once_more_changes_nothing()
    {
        await SealAsync();
        await _terminal.RunAsync("export", "--from", From, "--community", Bakers, Export);
        await _terminal.RunAsync("import", Export, "--to", To);

        Assert.Equal(0, await _terminal.RunAsync("import", Export, "--to", To));

        Assert.DoesNotContain("were there already", _terminal.Error);
    }

    [Fact]
    public async Task What_no_key_opens_is_left_out_of_an_export_and_told()
    {
        await SealAsync();
        _store.Run("DELETE FROM rows WHERE partition = 'keys'");

        Assert.Equal(1, await _terminal.RunAsync("export", "--from", From, "--community", Bakers, Export));

        Assert.DoesNotContain("sealed", await File.ReadAllTextAsync(Export, Stop));
        Assert.Contains("1 encrypted rows", _terminal.Error);
    }

    [Fact]
    public async Task Verify_reads_them_and_tells_only_those_that_no_key_opens()
    {
        await SealAsync();
        Assert.Equal(0, await _terminal.RunAsync("verify", "--at", From));

        _store.Run("DELETE FROM rows WHERE partition = 'keys'");

        Assert.Equal(1, await _terminal.RunAsync("verify", "--at", From));
        Assert.Equal($"{Ana}\tset-aside|m1\tencrypted, and no key here opens it", _terminal.Output.Trim());
    }

    [Fact]
    public async Task A_lease_of_the_outbox_stays_where_it_is()
    {
        await using (var table = await _store.OpenAsync())
            await table.CommitAsync(Ana, [new Operation.Insert("lease|outbox", "{}")], Stop);

        Assert.Equal(0, await _terminal.RunAsync("verify", "--at", From));
        Assert.Equal(0, await _terminal.RunAsync("migrate", "--from", From, "--to", To));

        await using var other = await OpenTableAsync("other.db");
        Assert.Null(await other.GetAsync(Ana, "lease|outbox", Stop));
    }

    // As the bot itself would, with keys of the store's own.
    private async Task SealAsync()
    {
        var aside =
            $$"""{"rowKey":"outbox|m1","row":{"words":"{{Words}}"},"kind":"Reply","at":"2026-03-02T09:00:00Z","attempts":3}""";
        await using var table = await _store.OpenAsync();
        await using var opened = new OpenedRows(table, new());
        await opened.Table.CommitAsync(Ana, [new Operation.Insert("set-aside|m1", aside)], Stop);
    }

    private async Task<string?> RawAsync(string name)
    {
        await using var table = await OpenTableAsync(name);
        return (await table.GetAsync(Ana, "set-aside|m1", Stop))?.Json;
    }

    private async Task<string?> OpenAsync(string name)
    {
        await using var table = await OpenTableAsync(name);
        await using var opened = new OpenedRows(table, new());
        return (await opened.Table.GetAsync(Ana, "set-aside|m1", Stop))?.Json;
    }

    private Task<SqliteTable> OpenTableAsync(string name) =>
        SqliteTable.OpenAsync(new() { Path = _store.File(name) }, Stop);
}
