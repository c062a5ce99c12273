using System.Text.Json.Nodes;
using CommunityBot.Servers;

namespace CommunityBot.EndToEnd.Tests.Crashes;

/// <summary>The real process is killed, again and again, at whatever it happens to be doing.</summary>
public sealed class KillTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task Kill_minus_9_at_any_moment_loses_nothing_and_sends_nothing_twice() =>
        KillAsync(new Dictionary<string, string>(StringComparer.Ordinal), every: 1, atLeast: 50);

    [Fact]
    public async Task Kill_minus_9_on_PostgreSQL_loses_nothing_and_sends_nothing_twice()
    {
        Needed.Check(PostgreSqlServer.Missing);
        await using var server = await PostgreSqlServer.StartAsync(durable: false, Cancel);

        await KillAsync(await DatabaseAsync(server), every: 2, atLeast: 25);
    }

    private static async Task KillAsync(IReadOnlyDictionary<string, string> store, int every, int atLeast)
    {
        var undisturbed = await LiveAsync(
            new Killer(seed: 0, every: 0),
            new Dictionary<string, string>(StringComparer.Ordinal),
            expected: null
        );

        var killer = new Killer(seed: 20260302, every);
        var disturbed = await LiveAsync(killer, store, undisturbed);

        Assert.True(killer.Kills >= atLeast, $"Only {killer.Kills} kills: the story is too short to prove anything.");
        Assert.Equal(undisturbed, disturbed);
    }

    private static async Task<IReadOnlyDictionary<string, string>> DatabaseAsync(PostgreSqlServer server) =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Storage__Provider"] = "PostgreSql",
            ["Storage__ConnectionString"] = await server.CreateDatabaseAsync(Cancel),
        };

    private static async Task<string> LiveAsync(
        Killer killer,
        IReadOnlyDictionary<string, string> store,
        string? expected
    )
    {
        var folder = Directory.CreateTempSubdirectory("communitybot-");
        try
        {
            var settings = new BotSettings(folder.FullName, Story.Start) { More = store };
            var bot = await BotProcess.StartAsync(settings, Cancel);

            foreach (var step in Story.Steps())
            {
                while (!await killer.TryAsync(step, bot, Cancel))
                {
                    await bot.DisposeAsync();
                    bot = await BotProcess.StartAsync(settings, Cancel);
                }
            }

            await using (bot)
                return await EndOfStoryAsync(bot, expected);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>
    /// What everybody has been told in the end; times of sending aside, which crashes may delay: where a store can be
    /// shared, what a dead node was sending waits for some seconds until its lease has run out.
    /// </summary>
    private static async Task<string> EndOfStoryAsync(BotProcess bot, string? expected)
    {
        using var sandbox = new SandboxClient(bot.Address);
        await SettleAsync(sandbox);

        var told = await ToldAsync(sandbox);
        for (var look = 0; look < 100 && expected is not null && told != expected; look++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), Cancel);
            told = await ToldAsync(sandbox);
        }

        return told;
    }

    private static async Task<string> ToldAsync(SandboxClient sandbox)
    {
        var told = new JsonObject();
        foreach (var person in Story.People)
        {
            told[$"{person} in the channel"] = Told(await sandbox.MessagesAsync("channel", person, Cancel));
            told[$"{person} alone"] = Told(await sandbox.MessagesAsync($"dm-{person}", person, Cancel));
        }

        return told.ToJsonString(new() { WriteIndented = true });
    }

    // Moving the clock waits for everything that is on its way.
    private static Task SettleAsync(SandboxClient sandbox) =>
        sandbox.MoveToAsync(new(2026, 4, 12, 13, 0, 0, TimeSpan.Zero), Cancel);

    // Sorted, as what was delayed may come after somebody's next words. Order has tests of its own.
    private static JsonArray Told(JsonArray messages) =>
        [
            .. messages
                .Select(message => new JsonObject
                {
                    ["text"] = message!["text"]!.DeepClone(),
                    ["blocks"] = message["blocks"]!.DeepClone(),
                })
                .OrderBy(message => message.ToJsonString(), StringComparer.Ordinal),
        ];
}
