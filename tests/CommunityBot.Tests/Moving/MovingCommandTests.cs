using CommunityBot.Moving;
using CommunityBot.Servers;
using CommunityBot.Storage.Rows;
using CommunityBot.Storage.Sqlite;
using CommunityBot.Tests.Storage;

namespace CommunityBot.Tests.Moving;

public sealed class MovingCommandTests : IDisposable
{
    private const string Bakers = "sandbox.sandbox.channel";

    private readonly WrittenStore _store = WrittenStore.Of("version-1");
    private readonly Terminal _terminal = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string From => $"sqlite:{_store.Database}";

    private string Export => _store.File("all.ndjson");

    public void Dispose()
    {
        _store.Dispose();
        _terminal.Dispose();
    }

    [Fact]
    public async Task What_was_exported_and_imported_is_the_same_to_the_letter()
    {
        Assert.Equal(0, await _terminal.RunAsync("export", "--from", From, Export));
        Assert.Equal(0, await _terminal.RunAsync("import", Export, "--to", To("other.db")));

        Assert.Equal(0, await DifferencesAsync("other.db"));
        Assert.Matches(@"\d+ partitions, \d+ rows", _terminal.Error);
    }

    [Fact]
    public async Task Tokens_and_keys_are_in_an_export_only_where_that_is_said()
    {
        await InsertAsync("installation:slack:T1", "slack-token|", """{"token":"wherever"}""");
        await InsertAsync("keys", "key|1", """{"key":"wherever"}""");

        await _terminal.RunAsync("export", $"--from={From}", Export);
        await _terminal.RunAsync("export", $"--from={From}", "--with-secrets", _store.File("secret.ndjson"));

        Assert.DoesNotContain("wherever", await File.ReadAllTextAsync(Export, Stop));
        Assert.Contains("wherever", await File.ReadAllTextAsync(_store.File("secret.ndjson"), Stop));
    }

    [Fact]
    public async Task An_export_of_one_community_holds_its_people_and_links_and_nothing_of_another()
    {
        await InsertAsync("community:brewers", "community|", """{"secret":"brewers"}""");
        await InsertAsync("person:zoe", "person|", """{"secret":"zoe"}""");
        await InsertAsync(
            "installation:sandbox:sandbox",
            "channel|brewery",
            """{"channel":"brewery","community":"brewers"}"""
        );
        _store.Run(
            "UPDATE rows SET json = replace(json, '\"communities\":[', '\"communities\":[\"brewers\",') WHERE key = 'account|ana'"
        );

        Assert.Equal(0, await _terminal.RunAsync("export", "--from", From, "--community", Bakers, Export));

        var text = await File.ReadAllTextAsync(Export, Stop);
        Assert.DoesNotContain("brewers", text);
        Assert.DoesNotContain("zoe", text);
        Assert.Contains($"community:{Bakers}", text);
        Assert.Contains("account|ana", text);
        Assert.Contains("person:sandbox.sandbox.ana", text);
    }

    [Fact]
    public async Task An_imported_community_joins_what_is_there_and_whoever_is_in_both_is_in_both()
    {
        await _terminal.RunAsync("export", "--from", From, "--community", Bakers, Export);
        var account = """{"user":"ana","person":"sandbox.sandbox.ana","communities":["brewers"]}""";
        await using (var other = await OpenAsync("other.db"))
            await other.CommitAsync(
                new("installation:sandbox:sandbox"),
                [new Operation.Insert("account|ana", account)],
                Stop
            );

        Assert.Equal(0, await _terminal.RunAsync("import", Export, "--to", To("other.db")));

        await using var joined = await OpenAsync("other.db");
        var ana = await joined.GetAsync(new("installation:sandbox:sandbox"), "account|ana", Stop);
        Assert.Contains($"[\"brewers\",\"{Bakers}\"]", ana?.Json);
    }

    [Fact]
    public async Task What_is_there_with_something_else_in_it_stays_and_is_told()
    {
        await _terminal.RunAsync("export", "--from", From, Export);
        await using (var other = await OpenAsync("other.db"))
            await other.CommitAsync(new($"community:{Bakers}"), [new Operation.Insert("community|", "{}")], Stop);

        Assert.Equal(1, await _terminal.RunAsync("import", Export, "--to", To("other.db")));

        Assert.Contains("1 rows were there already", _terminal.Error);
    }

    [Fact]
    public async Task An_interrupted_export_goes_on_after_its_last_whole_partition()
    {
        await _terminal.RunAsync("export", "--from", From, Export);
        var lines = await File.ReadAllLinesAsync(Export, Stop);
        var whole = Array.FindIndex(lines, lines.Length / 2, line => line.Contains("partition-end"));
        File.Delete(Export);
        await File.WriteAllTextAsync(
            Export + ".part",
            string.Join('\n', lines[..(whole + 3)]) + "\n" + lines[whole + 3][..10],
            Stop
        );

        Assert.Equal(0, await _terminal.RunAsync("export", "--from", From, Export));

        Assert.Equal(lines[1..], (await File.ReadAllLinesAsync(Export, Stop))[1..]);
        Assert.Equal(0, await _terminal.RunAsync("import", Export, "--to", To("other.db")));
        Assert.Equal(0, await DifferencesAsync("other.db"));
    }

    [Fact]
    public async Task An_interrupted_import_goes_on_and_leaves_no_marks()
    {
        await _terminal.RunAsync("export", "--from", From, Export);
        await using (var other = await OpenAsync("other.db"))
        {
            var failing = new FailingTable(other, after: 8);
            var mover = new Mover(await ExportFile.OpenAsync(Export, Stop), failing, failing, new(TextWriter.Null));
            await Assert.ThrowsAsync<CommitFailedException>(() => mover.MoveAsync(Stop));
        }

        Assert.Equal(0, await _terminal.RunAsync("import", Export, "--to", To("other.db")));

        Assert.Equal(0, await DifferencesAsync("other.db"));
    }

    [Fact]
    public async Task Another_move_into_a_store_where_one_was_interrupted_is_refused()
    {
        await using (var other = await OpenAsync("other.db"))
            await new MoveMarks(other, "sqlite:elsewhere.db").BeginAsync(Stop);

        Assert.Equal(3, await _terminal.RunAsync("migrate", "--from", From, "--to", To("other.db")));

        Assert.Contains("from sqlite:elsewhere.db", _terminal.Error);
    }

    [Fact]
    public async Task Migrating_through_all_three_stores_and_back_loses_nothing()
    {
        Needed.Check(PostgreSqlServer.Missing);
        Needed.Check(Azurite.Missing);
        await using var server = await PostgreSqlServer.StartAsync(durable: false, Stop);
        await using var azurite = await Azurite.StartAsync(Stop);
        string[] stores =
        [
            From,
            $"postgresql:{await server.CreateDatabaseAsync(Stop)}",
            $"azure:{azurite.ConnectionString}",
            To("back.db"),
        ];

        foreach (var (from, to) in stores.Zip(stores.Skip(1)))
        {
            await _terminal.RunAsync("migrate", "--from", from, "--to", to);
            Assert.EndsWith("Both stores have the same rows.", _terminal.Error.TrimEnd());
        }

        Assert.Equal(0, await DifferencesAsync("back.db"));
    }

    [Fact]
    public async Task An_Azure_table_is_backed_up_by_an_export_and_restored_by_an_import()
    {
        Needed.Check(Azurite.Missing);
        await using var azurite = await Azurite.StartAsync(Stop);
        var (table, restored) = ($"azure:{azurite.ConnectionString}#one", $"azure:{azurite.ConnectionString}#restored");
        await _terminal.RunAsync("migrate", "--from", From, "--to", table);

        Assert.Equal(0, await _terminal.RunAsync("export", "--from", table, "--with-secrets", Export));
        Assert.Equal(0, await _terminal.RunAsync("import", Export, "--to", restored));

        Assert.Equal(0, await _terminal.RunAsync("verify", "--at", restored));
        Assert.Equal(0, await _terminal.RunAsync("migrate", "--from", restored, "--to", To("back.db")));
        Assert.Equal(0, await DifferencesAsync("back.db"));
    }

    [Fact]
    public async Task A_store_that_is_not_empty_is_not_migrated_into()
    {
        await using (var other = await OpenAsync("other.db"))
            await other.CommitAsync(new("person:zoe"), [new Operation.Insert("person|", "{}")], Stop);

        Assert.Equal(3, await _terminal.RunAsync("migrate", "--from", From, "--to", To("other.db")));

        Assert.Contains("isn't empty", _terminal.Error);
    }

    [Theory]
    [InlineData("export", "Please name one file")]
    [InlineData("import", "Please name one file", "a", "b")]
    [InlineData("verify", "“a” isn't needed here", "a")]
    [InlineData("migrate", "--from which store and --to which store", "--from", "sqlite:a.db")]
    [InlineData("export", "There is no option “--to”", "a", "--to", "sqlite:a.db")]
    [InlineData("verify", "Please say what --at is", "--at")]
    [InlineData("export", "leave out one of the two options", "a", "--community", "b", "--with-secrets")]
    [InlineData("verify", "Set Sqlite:Path")]
    public async Task A_command_that_cannot_be_followed_says_how_to_mend_it(
        string command,
        string told,
        params string[] args
    )
    {
        Assert.Equal(2, await _terminal.RunAsync(command, args));

        Assert.Contains(told, _terminal.Error);
    }

    [Fact]
    public async Task Help_tells_all_commands()
    {
        Assert.Equal(0, await _terminal.RunAsync("verify", "--help"));

        Assert.All(
            (string[])["export", "import", "migrate", "verify", "Exit code"],
            it => Assert.Contains(it, _terminal.Output)
        );
    }

    [Theory]
    [InlineData("""{"line":"head","version":2,"id":"a","selection":"b"}""", "written by a newer CommunityBot")]
    [InlineData("""{"line":"head","version":1,"id":"a","selection":"b"}""", "is cut off")]
    [InlineData("{}", "is no export")]
    [InlineData("", "is no export")]
    public async Task A_file_that_is_no_whole_export_is_refused(string content, string told)
    {
        await File.WriteAllTextAsync(Export, content, Stop);

        Assert.Equal(3, await _terminal.RunAsync("import", Export, "--to", To("other.db")));

        Assert.Contains(told, _terminal.Error);
    }

    private string To(string name) => $"sqlite:{_store.File(name)}";

    private Task<SqliteTable> OpenAsync(string name) => SqliteTable.OpenAsync(new() { Path = _store.File(name) }, Stop);

    private async Task InsertAsync(string partition, string key, string json)
    {
        await using var table = await _store.OpenAsync();
        await table.CommitAsync(new(partition), [new Operation.Insert(key, json)], Stop);
    }

    private async Task<long> DifferencesAsync(string name)
    {
        await using var one = await _store.OpenAsync();
        await using var other = await OpenAsync(name);
        return await new Comparison(one, other).DifferencesAsync(Stop);
    }
}
