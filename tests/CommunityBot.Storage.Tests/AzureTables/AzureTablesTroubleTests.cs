using CommunityBot.Core;
using CommunityBot.Servers;
using CommunityBot.Storage.AzureTables;
using CommunityBot.Storage.Rows;
using CommunityBot.Storage.Tests.Servers;
using static CommunityBot.Storage.Rows.Operation;

namespace CommunityBot.Storage.Tests.AzureTables;

/// <summary>What a network and a busy service do to a store, each time at the worst moment.</summary>
public sealed class AzureTablesTroubleTests(TestServers servers)
{
    private const string Busy =
        "HTTP/1.1 503 Server Busy\r\nRetry-After: 0\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    private const string TooMany = "HTTP/1.1 429 Too Many Requests\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    private const string Forbidden = "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    private static readonly PartitionKey Home = new("community:bakers");

    private static int _tables;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_busy_service_is_asked_again()
    {
        await using var town = await TownAsync(
            new Interloper.Deed.Answer(Busy),
            new Interloper.Deed.Answer(TooMany),
            new Interloper.Deed.CutBefore()
        );

        var result = await town.Table.CommitAsync(Home, [new Insert("member|ana", "1")], Stop);

        Assert.IsType<CommitResult.Committed>(result);
        Assert.Equal(0, town.Interloper.Left);
    }

    [Fact]
    public async Task A_commit_whose_answer_is_lost_is_not_taken_for_a_conflict_with_itself()
    {
        await using var town = await TownAsync(new Interloper.Deed.CutAfter(), new Interloper.Deed.CutAfter());
        await town.Direct.CommitAsync(Home, [new Insert("member|ana", "1"), new Insert("member|ben", "1")], Stop);
        var (ana, ben) = (await GetAsync(town, "member|ana"), await GetAsync(town, "member|ben"));

        var result = await town.Table.CommitAsync(
            Home,
            [new Delete("member|ben", ben!.ETag), new Replace("member|ana", "2", ana!.ETag), new Insert("marker", "")],
            Stop
        );

        Assert.IsType<CommitResult.Committed>(result);
        Assert.Equal(0, town.Interloper.Left);
        Assert.Equal("2", (await GetAsync(town, "member|ana"))?.Json);
    }

    [Fact]
    public async Task A_commit_that_left_no_trace_is_told_as_uncertain_when_its_answer_is_lost()
    {
        await using var town = await TownAsync(new Interloper.Deed.CutAfter());
        await town.Direct.CommitAsync(Home, [new Insert("member|ana", "1")], Stop);
        var ana = await GetAsync(town, "member|ana");

        var commit = town.Table.CommitAsync(Home, [new Delete("member|ana", ana!.ETag)], Stop);

        await Assert.ThrowsAsync<CommitUncertainException>(() => commit);
    }

    [Fact]
    public async Task A_service_that_refuses_is_told_as_that_and_nothing_is_stored()
    {
        await using var town = await TownAsync(new Interloper.Deed.Answer(Forbidden));

        var commit = town.Table.CommitAsync(Home, [new Insert("member|ana", "1")], Stop);

        var failed = await Assert.ThrowsAsync<CommitFailedException>(() => commit);
        Assert.Contains("Nothing of this commit was stored", failed.Message);
        Assert.Null(await GetAsync(town, "member|ana"));
    }

    [Fact]
    public async Task Long_rows_are_cut_in_parts_and_what_is_too_long_is_refused()
    {
        await using var town = await TownAsync();
        var random = new Random(Seed: 1);
        var letters = new string([.. Enumerable.Range(0, 1_000_000).Select(_ => (char)random.Next('!', '~'))]);

        await town.Table.CommitAsync(Home, [new Insert("long", letters)], Stop);
        var tooLong = town.Table.CommitAsync(Home, [new Insert("longer", letters + letters)], Stop);

        Assert.Equal(letters, (await GetAsync(town, "long"))?.Json);
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => tooLong);
        Assert.Contains("Azure Tables takes 1000000", refused.Message);
    }

    [Fact]
    public async Task An_account_that_is_none_is_refused_with_what_to_set()
    {
        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() =>
            AzureTablesTable.OpenAsync(new() { ConnectionString = "AccountName=half" }, TimeProvider.System, Stop)
        );

        Assert.Contains("https://ACCOUNT.table.core.windows.net", refused.Message);
    }

    private static Task<Row?> GetAsync(Town town, string key) => town.Direct.GetAsync(Home, key, Stop);

    private async Task<Town> TownAsync(params Interloper.Deed[] deeds)
    {
        var azurite = await servers.AzuriteAsync();
        var interloper = Interloper.Before(azurite.Address.Port, "POST /azurite/$batch", deeds);
        var options = new AzureTablesOptions
        {
            ConnectionString = azurite.ConnectionString,
            Table = $"trouble{Interlocked.Increment(ref _tables)}",
        };
        var direct = await AzureTablesTable.OpenAsync(options, TimeProvider.System, Stop);
        var past = new AzureTablesOptions
        {
            ConnectionString = azurite.ConnectionStringBy(interloper.Port),
            Table = options.Table,
        };
        return new(interloper, direct, await AzureTablesTable.OpenAsync(past, new PatientTime(), Stop));
    }

    /// <summary>A store whose way to the service leads past somebody who disturbs it, and the same one undisturbed.</summary>
    private sealed record Town(Interloper Interloper, AzureTablesTable Direct, AzureTablesTable Table)
        : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Interloper.DisposeAsync();
    }
}
