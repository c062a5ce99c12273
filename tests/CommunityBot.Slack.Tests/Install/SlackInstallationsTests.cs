using CommunityBot.Slack.Install;

namespace CommunityBot.Slack.Tests.Install;

public sealed class SlackInstallationsTests
{
    private const string Good = """{"ok":true,"team_id":"T9","user_id":"U9","bot_id":"B9"}""";

    private static readonly SlackGrant Acme = new(new("T1", "xoxb-1", "U0", "A1"), ["chat:write"]);
    private static readonly SlackGrant Org = new(new("E1", "xoxb-org", "U0", "A1"), ["chat:write"]);

    [Fact]
    public async Task A_revoked_installation_is_forgotten_however_often_it_is_said_and_can_come_back()
    {
        await using var slack = await SlackStandIn.StartAsync();
        await using var table = await InstalledBot.TableAsync();
        await using var bot = await WithAsync(slack, table, Acme);
        slack.Test = """{"ok":false,"error":"token_revoked"}""";

        await bot.Installations.ForgetAsync("T1", Cancel);
        await bot.Installations.ForgetAsync("T1", Cancel);
        Assert.Null(await bot.Installations.FindAsync("T1", Cancel));
        Assert.Null(await bot.Get<TokenVault>().ReadAsync("T1", Cancel));

        await bot.Get<TokenVault>().StoreAsync(Acme, Cancel);
        Assert.Equal("xoxb-1", (await bot.Installations.FindAsync("T1", null, Cancel))?.BotToken);
    }

    [Fact]
    public async Task That_another_token_was_revoked_or_a_late_event_of_a_removal_changes_nothing()
    {
        await using var slack = await SlackStandIn.StartAsync();
        await using var table = await InstalledBot.TableAsync();
        await using var bot = await WithAsync(slack, table, Acme);
        slack.Test = Good;

        await bot.Installations.ForgetAsync("T1", Cancel);

        Assert.NotNull(await bot.Installations.FindAsync("T1", Cancel));
    }

    [Fact]
    public async Task Where_Slack_is_not_reached_a_revoked_token_goes()
    {
        await using var slack = await SlackStandIn.StartAsync();
        await using var table = await InstalledBot.TableAsync();
        await using var bot = await WithAsync(slack, table, Acme);
        slack.Status = 503;

        await bot.Installations.ForgetAsync("T1", Cancel);

        Assert.Null(await bot.Installations.FindAsync("T1", Cancel));
    }

    [Fact]
    public async Task An_org_wide_installation_is_found_by_the_organisation_then_by_its_team_alone_also_after_a_restart()
    {
        await using var slack = await SlackStandIn.StartAsync();
        await using var table = await InstalledBot.TableAsync();
        await using var bot = await WithAsync(slack, table, Org);

        Assert.Null(await bot.Installations.FindAsync("T5", null, Cancel));
        Assert.Equal("E1", (await bot.Installations.FindAsync("T5", "E1", Cancel))?.Id);
        Assert.Equal("E1", (await bot.Installations.FindAsync("T5", null, Cancel))?.Id);

        await using var later = await InstalledBot.StartAsync(slack.Address, table);
        Assert.Equal("E1", (await later.Installations.FindAsync("T5", null, Cancel))?.Id);
        Assert.Equal("E1", (await later.Installations.FindAsync(null, "E1", Cancel))?.Id);
    }

    [Fact]
    public async Task A_team_of_an_organisation_that_installed_it_by_itself_is_found_by_its_team()
    {
        await using var slack = await SlackStandIn.StartAsync();
        await using var table = await InstalledBot.TableAsync();
        await using var bot = await WithAsync(slack, table, Acme);

        Assert.Equal("T1", (await bot.Installations.FindAsync("T1", "E1", Cancel))?.Id);
        Assert.Null(await bot.Installations.FindAsync("T2", "E1", Cancel));
    }

    [Fact]
    public async Task The_workspace_of_the_settings_is_known_from_the_start_with_what_it_lacks()
    {
        await using var slack = await SlackStandIn.StartAsync();
        await using var table = await InstalledBot.TableAsync();
        slack.Test = Good;

        await using var bot = await InstalledBot.StartAsync(slack.Address, table, null, BotToken);

        Assert.Equal(
            new SlackInstallation("T9", "xoxb-9", "U9", null),
            await bot.Installations.FindAsync("T9", null, Cancel)
        );
        Assert.Contains(
            bot.Logs.Lines,
            line => line.StartsWith("T9 hasn't granted app_mentions:read,", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_token_that_Slack_refuses_stops_the_start_and_says_what_to_set()
    {
        await using var slack = await SlackStandIn.StartAsync();
        await using var table = await InstalledBot.TableAsync();

        var error = await Assert.ThrowsAsync<SlackStartException>(() =>
            InstalledBot.StartAsync(slack.Address, table, null, BotToken)
        );

        Assert.Contains("invalid_auth", error.Message, StringComparison.Ordinal);
        Assert.Contains("Set it to the Bot User OAuth Token", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_of_the_settings_that_was_revoked_is_used_no_more()
    {
        await using var slack = await SlackStandIn.StartAsync();
        await using var table = await InstalledBot.TableAsync();
        slack.Test = Good;
        await using var bot = await InstalledBot.StartAsync(slack.Address, table, null, BotToken);
        slack.Test = """{"ok":false,"error":"account_inactive"}""";

        await bot.Installations.ForgetAsync("T9", Cancel);

        Assert.Null(await bot.Installations.FindAsync("T9", Cancel));
        Assert.Contains(bot.Logs.Lines, line => line.Contains("set a new Slack:BotToken", StringComparison.Ordinal));
    }

    private static readonly (string, string?) BotToken = ("Slack:BotToken", "xoxb-9");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<InstalledBot> WithAsync(SlackStandIn slack, Storage.Rows.ITable table, SlackGrant grant)
    {
        var bot = await InstalledBot.StartAsync(slack.Address, table);
        await bot.Get<TokenVault>().StoreAsync(grant, Cancel);
        return bot;
    }
}
