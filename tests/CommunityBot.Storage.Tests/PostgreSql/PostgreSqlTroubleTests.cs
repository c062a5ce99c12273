using System.Globalization;
using CommunityBot.Core;
using CommunityBot.Servers;
using CommunityBot.Storage.PostgreSql;
using CommunityBot.Storage.Rows;
using CommunityBot.Storage.Tests.Servers;
using static CommunityBot.Storage.Rows.Operation;

namespace CommunityBot.Storage.Tests.PostgreSql;

/// <summary>What a network and a server do to a store, each time at the worst moment.</summary>
public sealed class PostgreSqlTroubleTests(TestServers servers)
{
    private const string EveryStatementInWords = "Max Auto Prepare=1;Auto Prepare Min Usages=1000000";

    private static readonly PartitionKey Home = new("community:bakers");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_commit_whose_answer_is_lost_is_told_as_done_when_the_server_did_it()
    {
        await using var town = await Town.StartAsync(servers, "COMMIT", new Interloper.Deed.CutAfter());

        var result = await town.Table.CommitAsync(Home, [new Insert("member|ana", "1")], Stop);

        Assert.IsType<CommitResult.Committed>(result);
        Assert.Equal(0, town.Interloper.Left);
        Assert.Equal("1", (await town.Table.GetAsync(Home, "member|ana", Stop))?.Json);
    }

    [Fact]
    public async Task A_commit_that_never_reached_the_server_is_tried_again()
    {
        await using var town = await Town.StartAsync(
            servers,
            "COMMIT",
            new Interloper.Deed.CutBefore(),
            new Interloper.Deed.CutBefore()
        );

        var result = await town.Table.CommitAsync(Home, [new Insert("member|ana", "1")], Stop);

        Assert.IsType<CommitResult.Committed>(result);
        Assert.Equal(0, town.Interloper.Left);
    }

    [Fact]
    public async Task A_commit_that_nobody_can_be_asked_about_is_told_as_uncertain()
    {
        await using var server = await OwnServerAsync();
        await using var table = await PostgreSqlTable.OpenAsync(
            new() { ConnectionString = $"{await server.CreateSchemaAsync(Stop)};Timeout=60" },
            new QuickTime(),
            Stop
        );
        await server.RunAsync(
            """
            CREATE FUNCTION never() RETURNS trigger LANGUAGE plpgsql
            AS 'BEGIN PERFORM pg_sleep(3600); RETURN NEW; END';
            CREATE CONSTRAINT TRIGGER slow AFTER INSERT ON test1.communitybot_rows
            DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION never()
            """,
            Stop
        );

        var commit = table.CommitAsync(Home, [new Insert("member|ana", "1")], Stop);
        await server.UntilAsync("SELECT count(*) > 0 FROM pg_stat_activity WHERE wait_event = 'PgSleep'", Stop);
        await server.KillAsync();

        await Assert.ThrowsAsync<CommitUncertainException>(() => commit);
    }

    [Fact]
    public async Task A_batch_that_the_database_refuses_takes_no_other_with_it()
    {
        await using var table = await OpenAsync(await servers.PostgreSqlAsync());
        var random = new Random(Seed: 1);
        var tooLong = new string([.. Enumerable.Range(0, 20_000).Select(_ => (char)random.Next('a', 'z'))]);

        var refused = table.CommitAsync(Home, [new Insert(tooLong, "{}")], Stop);
        var others = Enumerable.Range(0, 200).Select(n => table.CommitAsync(Home, [new Insert($"n|{n}", "{}")], Stop));

        Assert.All(await Task.WhenAll(others), result => Assert.IsType<CommitResult.Committed>(result));
        await Assert.ThrowsAsync<CommitFailedException>(() => refused);
    }

    [Fact]
    public async Task Connections_that_the_server_ends_are_made_anew()
    {
        await using var table = await OpenAsync(await servers.PostgreSqlAsync());
        await table.CommitAsync(Home, [new Insert("member|ana", "1")], Stop);
        await table.GetAsync(Home, "member|ana", Stop);

        await (await servers.PostgreSqlAsync()).RunAsync(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'reconnects'",
            Stop
        );

        Assert.Equal("1", (await table.GetAsync(Home, "member|ana", Stop))?.Json);
        Assert.IsType<CommitResult.Committed>(await table.CommitAsync(Home, [new Insert("member|ben", "1")], Stop));
    }

    [Fact]
    public async Task A_server_that_is_killed_and_comes_back_has_every_commit_that_was_told_as_done_once()
    {
        await using var server = await OwnServerAsync();
        await using var table = await PostgreSqlTable.OpenAsync(
            new() { ConnectionString = await server.CreateSchemaAsync(Stop) },
            new PatientTime(),
            Stop
        );
        await table.CommitAsync(Home, [new Insert("counter", "0")], Stop);

        var counting = Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => CountAsync(table, 40), Stop)));
        for (var kill = 0; kill < 3; kill++)
        {
            await server.KillAsync();
            await server.StartAgainAsync(Stop);
        }

        await counting;
        var counter = await table.GetAsync(Home, "counter", Stop);
        Assert.Equal("320", counter?.Json);
    }

    [Fact]
    public async Task Two_nodes_on_one_database_see_each_others_rows_and_conflicts()
    {
        var options = new PostgreSqlOptions
        {
            ConnectionString = await (await servers.PostgreSqlAsync()).CreateSchemaAsync(Stop),
        };
        var opened = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => PostgreSqlTable.OpenAsync(options, new PatientTime(), Stop))
        );
        await opened[0].CommitAsync(Home, [new Insert("counter", "0")], Stop);

        await Task.WhenAll(opened.Select(table => CountAsync(table, 25)));

        Assert.Equal("100", (await opened[3].GetAsync(Home, "counter", Stop))?.Json);
        foreach (var table in opened)
            await table.DisposeAsync();
    }

    [Fact]
    public async Task Nodes_that_insert_the_same_rows_in_different_orders_agree_on_who_was_first()
    {
        var options = new PostgreSqlOptions
        {
            ConnectionString = await (await servers.PostgreSqlAsync()).CreateSchemaAsync(Stop),
        };
        await using var one = await PostgreSqlTable.OpenAsync(options, new PatientTime(), Stop);
        await using var other = await PostgreSqlTable.OpenAsync(options, new PatientTime(), Stop);

        for (var round = 0; round < 50; round++)
        {
            Operation[] rows = [.. Enumerable.Range(0, 10).Select(number => new Insert($"{round}|{number}", "{}"))];
            var results = await Task.WhenAll(
                one.CommitAsync(Home, [.. rows], Stop),
                other.CommitAsync(Home, [.. rows.Reverse()], Stop)
            );

            Assert.Single(results.OfType<CommitResult.Committed>());
            Assert.Single(results.OfType<CommitResult.Conflict>());
        }
    }

    private static async Task CountAsync(PostgreSqlTable table, int times)
    {
        while (times > 0)
        {
            var counter = (await table.GetAsync(Home, "counter", Stop))!;
            var next = int.Parse(counter.Json, CultureInfo.InvariantCulture) + 1;
            var result = await table.CommitAsync(
                Home,
                [new Replace("counter", next.ToString(CultureInfo.InvariantCulture), counter.ETag)],
                Stop
            );
            times -= result is CommitResult.Committed ? 1 : 0;
        }
    }

    private static async Task<PostgreSqlServer> OwnServerAsync()
    {
        TestServers.Need(PostgreSqlServer.Missing);
        return await PostgreSqlServer.StartAsync(durable: false, Stop);
    }

    private static async Task<PostgreSqlTable> OpenAsync(PostgreSqlServer server) =>
        await PostgreSqlTable.OpenAsync(
            new() { ConnectionString = $"{await server.CreateSchemaAsync(Stop)};Application Name=reconnects" },
            new PatientTime(),
            Stop
        );

    private static string Through(Interloper interloper, string connectionString) =>
        new Npgsql.NpgsqlConnectionStringBuilder(connectionString) { Port = interloper.Port }.ToString();

    /// <summary>A store whose way to the server leads past somebody who disturbs it.</summary>
    private sealed record Town(Interloper Interloper, PostgreSqlTable Table) : IAsyncDisposable
    {
        public static async Task<Town> StartAsync(TestServers servers, string words, params Interloper.Deed[] deeds)
        {
            var server = await servers.PostgreSqlAsync();
            var schema = await server.CreateSchemaAsync(Stop);
            await using (await PostgreSqlTable.OpenAsync(new() { ConnectionString = schema }, new PatientTime(), Stop))
            {
                // Only so that the tables are there.
            }

            var interloper = Interloper.Before(server.Port, words, deeds);
            var options = new PostgreSqlOptions
            {
                ConnectionString = $"{Through(interloper, schema)};{EveryStatementInWords}",
            };
            return new(interloper, await PostgreSqlTable.OpenAsync(options, new PatientTime(), Stop));
        }

        public async ValueTask DisposeAsync()
        {
            await Table.DisposeAsync();
            await Interloper.DisposeAsync();
        }
    }
}
