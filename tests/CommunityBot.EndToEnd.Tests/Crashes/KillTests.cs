using System.Text.Json.Nodes;

namespace CommunityBot.EndToEnd.Tests.Crashes;

/// <summary>The real process is killed, again and again, at whatever it happens to be doing.</summary>
public sealed class KillTests
{
    private const int AtLeast = 50;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kill_minus_9_at_any_moment_loses_nothing_and_sends_nothing_twice()
    {
        var undisturbed = await LiveAsync(new Killer(seed: 0, every: 0));

        var killer = new Killer(seed: 20260302, every: 1);
        var disturbed = await LiveAsync(killer);

        Assert.True(killer.Kills >= AtLeast, $"Only {killer.Kills} kills: the story is too short to prove anything.");
        Assert.Equal(undisturbed, disturbed);
    }

    private static async Task<string> LiveAsync(Killer killer)
    {
        var folder = Directory.CreateTempSubdirectory("communitybot-");
        try
        {
            var settings = new BotSettings(folder.FullName, Story.Start);
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
                return await EndOfStoryAsync(bot);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>What everybody has been told in the end; times of sending aside, which crashes may delay.</summary>
    private static async Task<string> EndOfStoryAsync(BotProcess bot)
    {
        using var sandbox = new SandboxClient(bot.Address);
        await SettleAsync(sandbox);

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

    private static JsonArray Told(JsonArray messages) =>
        [
            .. messages.Select(message =>
                (JsonNode)
                    new JsonObject
                    {
                        ["text"] = message!["text"]!.DeepClone(),
                        ["blocks"] = message["blocks"]!.DeepClone(),
                    }
            ),
        ];
}
