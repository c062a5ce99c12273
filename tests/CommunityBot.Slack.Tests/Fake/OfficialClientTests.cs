using CommunityBot.FakeSlack;
using CommunityBot.FakeSlack.Delivery;
using CommunityBot.FakeSlack.WebApi;
using NodaTime;

namespace CommunityBot.Slack.Tests.Fake;

/// <summary>Slack's own clients (npm: @slack/web-api, @slack/socket-mode) take our fake for Slack.</summary>
public sealed class OfficialClientTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_official_web_client_posts_opens_views_pages_uploads_and_waits_where_it_must()
    {
        var options = new FakeSlackOptions { TriggerLife = Duration.FromMinutes(1) };
        await using var slack = await FakeSlackServer.StartAsync(options, Now);
        await using var bot = await ABot.StartAsync(_ => (200, null));
        slack.Bot = bot.Address;
        var ana = slack.Workspace.AddPerson("Ana", new() { Locale = "es-ES" });
        var general = slack.Workspace.AddChannel("general", isPrivate: false, withBot: true, ana);
        slack.Workspace.AddPerson("Ben");
        await ana.CommandAsync(general.Id, "/community", "", Now);
        slack.Faults.Next("users.info", new Fault.Limited(Duration.FromSeconds(1)));

        await using var client = SlackOracle.Start(
            "web-api.mjs",
            new()
            {
                ["slack"] = slack.Address.ToString(),
                ["token"] = slack.Workspace.BotToken,
                ["channel"] = general.Id,
                ["person"] = ana.Id,
                ["trigger"] = bot.All.Single(heard => heard.Way == "commands").Fields["trigger_id"],
            }
        );

        Assert.Equal(slack.Workspace.BotUser, (await client.NextAsync("auth"))["user_id"]!.ToString());
        var posted = await client.NextAsync("post");
        Assert.Equal(posted["ts"]!.ToString(), (await client.NextAsync("update"))["ts"]!.ToString());
        Assert.Equal("one", Assert.Single((await client.NextAsync("history"))["keys"]!.AsArray())!.ToString());
        Assert.True((await client.NextAsync("views"))["isNewHash"]!.GetValue<bool>());
        Assert.Equal("home", (await client.NextAsync("home"))["type"]!.ToString());
        Assert.Equal("[2,1]", (await client.NextAsync("users"))["pages"]!.ToJsonString());
        Assert.Equal(1, (await client.NextAsync("file"))["count"]!.GetValue<int>());
        Assert.Equal("es-ES", (await client.NextAsync("limited"))["locale"]!.ToString());
        Assert.Equal("channel_not_found", (await client.NextAsync("refused"))["error"]!.ToString());
        var wrong = await client.NextAsync("wrong");
        Assert.Contains("/blocks/0/text/text", wrong["messages"]![0]!.ToString(), StringComparison.Ordinal);
        await client.EndAsync();

        Assert.Equal([429, 200], slack.Calls.Where(call => call.Method == "users.info").Select(call => call.Status));
        Assert.Equal("Hello again", ana.Reads(general.Id)[0].Text);
        Assert.Contains("Ready", ana.Modal!.Shown, StringComparison.Ordinal);
        Assert.Equal(["a.ics"], Assert.Single(ana.Reads(ana.DirectMessage)).Files);
    }

    [Fact]
    public async Task The_official_socket_client_connects_acknowledges_and_survives_a_refresh()
    {
        await using var slack = await FakeSlackServer.StartAsync(new() { SocketMode = true }, Now);
        var ana = slack.Workspace.AddPerson("Ana");
        var general = slack.Workspace.AddChannel("general", isPrivate: false, withBot: true, ana);
        await using var client = SlackOracle.Start(
            "socket-mode.mjs",
            new() { ["slack"] = slack.Address.ToString(), ["appToken"] = slack.Options.AppToken }
        );
        await client.NextAsync("connected");

        await ana.SayAsync(general.Id, "one");
        Assert.Equal("one", (await client.NextAsync("event"))["text"]!.ToString());

        await slack.CloseSocketsAsync("refresh_requested", Now);
        await client.NextAsync("connected");
        await ana.SayAsync(general.Id, "two");
        Assert.Equal("two", (await client.NextAsync("event"))["text"]!.ToString());

        var outcome = await ana.CommandAsync(general.Id, "/community", "help", Now);
        await client.NextAsync("command");
        await client.EndAsync();

        Assert.IsType<DeliveryOutcome.Taken>(outcome);
        Assert.Equal("You said help", ana.Reads(general.Id)[^1].Text);
        Assert.All(slack.Deliveries, delivery => Assert.True(delivery.Outcome.IsTaken));
    }
}
