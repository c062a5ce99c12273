using CommunityBot.Slack.Install;
using CommunityBot.Storage.Rows;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Slack.Tests.Install;

public sealed class TokenRotationTests
{
    private readonly FakeTimeProvider _clock = new(new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task However_many_ask_in_however_many_processes_one_fetches_the_next_token()
    {
        await using var slack = await SlackStandIn.StartAsync();
        await using var table = await InstalledBot.TableAsync();
        await using var one = await BotAsync(slack, table);
        await using var other = await InstalledBot.StartAsync(slack.Address, table, _clock);
        slack.Access = SlackStandIn.Grant("xoxb-2", "xoxe-2");
        Wait(Duration.FromHours(11));

        await Task.WhenAll(
            Enumerable.Range(0, 20).Select(i => Refresher(i % 2 is 0 ? one : other).RefreshDueAsync(Cancel))
        );

        Assert.Equal("xoxe-1", Assert.Single(slack.Accesses)["refresh_token"]);
        Assert.Equal("xoxb-2", (await one.Installations.FindAsync("T1", Cancel))?.BotToken);
        Assert.Equal("xoxb-2", (await other.Installations.FindAsync("T1", Cancel))?.BotToken);
    }

    [Fact]
    public async Task Whoever_needs_a_token_that_has_ended_waits_for_the_next_one()
    {
        await using var slack = await SlackStandIn.StartAsync();
        await using var table = await InstalledBot.TableAsync();
        await using var bot = await BotAsync(slack, table);
        slack.Access = SlackStandIn.Grant("xoxb-2", "xoxe-2");
        Wait(Duration.FromHours(13));

        var found = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => bot.Installations.FindAsync("T1", null, Cancel))
        );

        Assert.All(found, installation => Assert.Equal("xoxb-2", installation?.BotToken));
        Assert.Single(slack.Accesses);
    }

    [Fact]
    public async Task After_a_crash_between_Slack_and_the_store_the_old_refresh_token_is_tried_again()
    {
        await using var slack = await SlackStandIn.StartAsync();
        await using var table = await InstalledBot.TableAsync();
        await using var bot = await BotAsync(slack, table);
        var vault = bot.Get<TokenVault>();
        var held = (await vault.ReadAsync("T1", Cancel))!;
        await vault.ReplaceAsync(held, held.Grant, new("who died", _clock.GetCurrentInstant()), Cancel);
        slack.Access = SlackStandIn.Grant("xoxb-2", "xoxe-2");

        Wait(Duration.FromHours(11));
        await Refresher(bot).RefreshDueAsync(Cancel);

        Assert.Equal("xoxb-2", (await bot.Installations.FindAsync("T1", Cancel))?.BotToken);
        Assert.Null((await vault.ReadAsync("T1", Cancel))?.Claim);
    }

    [Fact]
    public async Task A_refresh_token_that_Slack_takes_no_more_lets_the_old_token_live_to_its_end()
    {
        await using var slack = await SlackStandIn.StartAsync();
        await using var table = await InstalledBot.TableAsync();
        await using var bot = await BotAsync(slack, table);
        slack.Access = """{"ok":false,"error":"invalid_refresh_token"}""";
        Wait(Duration.FromHours(11));

        await Refresher(bot).RefreshDueAsync(Cancel);
        Assert.Equal("xoxb-1", (await bot.Installations.FindAsync("T1", Cancel))?.BotToken);
        Assert.Contains(bot.Logs.Lines, line => line.Contains("/slack/install", StringComparison.Ordinal));

        Wait(Duration.FromHours(2));
        Assert.Null(await bot.Installations.FindAsync("T1", Cancel));
    }

    [Fact]
    public async Task While_Slack_is_down_the_old_token_is_used_and_one_that_has_ended_says_so()
    {
        await using var slack = await SlackStandIn.StartAsync();
        await using var table = await InstalledBot.TableAsync();
        await using var bot = await BotAsync(slack, table);
        slack.Status = 503;
        Wait(Duration.FromHours(11));

        await Refresher(bot).RefreshDueAsync(Cancel);
        Assert.Equal("xoxb-1", (await bot.Installations.FindAsync("T1", Cancel))?.BotToken);

        Wait(Duration.FromHours(2));
        await Assert.ThrowsAsync<HttpRequestException>(() => bot.Installations.FindAsync("T1", Cancel));
    }

    [Fact]
    public async Task A_new_pair_that_finds_the_disk_full_is_kept_until_there_is_room()
    {
        await using var slack = await SlackStandIn.StartAsync();
        await using var memory = await InstalledBot.TableAsync();
        var table = new TableThatRefuses(memory, partition => partition.Value is "installation:slack:T1");
        await using var bot = await BotAsync(slack, table);
        slack.Access = SlackStandIn.Grant("xoxb-2", "xoxe-2");
        slack.Accessed = () => table.Refuses = true;
        Wait(Duration.FromHours(11));

        var refreshed = Refresher(bot).RefreshDueAsync(Cancel);
        while (table.Refused is 0)
            await Task.Yield();
        table.Refuses = false;
        while (!refreshed.IsCompleted)
        {
            // In small steps: on a busy machine many fit in before it goes on, and the next token must not be due by then.
            _clock.Advance(TimeSpan.FromMilliseconds(1));
            await Task.Yield();
        }

        await refreshed;
        Assert.Equal("xoxe-2", (await bot.Get<TokenVault>().ReadAsync("T1", Cancel))?.Grant.RefreshToken);
        Assert.Single(slack.Accesses);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static TokenRefresher Refresher(InstalledBot bot) =>
        bot.Get<IEnumerable<IHostedService>>().OfType<TokenRefresher>().Single();

    private async Task<InstalledBot> BotAsync(SlackStandIn slack, ITable table)
    {
        var bot = await InstalledBot.StartAsync(slack.Address, table, _clock);
        var grant = new SlackGrant(new("T1", "xoxb-1", "U0", "A1"), ["chat:write"])
        {
            RefreshToken = "xoxe-1",
            ExpiresAt = _clock.GetCurrentInstant() + Duration.FromHours(12),
        };
        await bot.Get<TokenVault>().StoreAsync(grant, Cancel);
        return bot;
    }

    /// <summary>It wakes the background too, which then takes its turn beside the test.</summary>
    private void Wait(Duration duration) => _clock.Advance(duration.ToTimeSpan());
}
