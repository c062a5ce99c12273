using System.Text.Json.Nodes;
using CommunityBot.FakeSlack;
using CommunityBot.FakeSlack.People;

namespace CommunityBot.Slack.Tests.Fake;

/// <summary>A fake Slack with Ana in #general, a bot that hears it, and a client with the bot's token.</summary>
internal sealed class AFakeSlack : IAsyncDisposable
{
    private AFakeSlack(FakeSlackServer server, ABot bot)
    {
        Server = server;
        Bot = bot;
        Ana = server.Workspace.AddPerson("Ana");
        General = server.Workspace.AddChannel("general", isPrivate: false, withBot: true, Ana);
        Client = new(server.Address, server.Workspace.BotToken);
    }

    public FakeSlackServer Server { get; }
    public ABot Bot { get; }
    public SlackPerson Ana { get; }
    public SlackChannel General { get; }
    public AClient Client { get; }

    public static async Task<AFakeSlack> StartAsync(
        FakeSlackOptions? options = null,
        Func<ABot.Heard, (int Status, object? Json)>? answer = null
    )
    {
        var bot = await ABot.StartAsync(answer ?? (_ => (200, null)));
        var server = await FakeSlackServer.StartAsync(options ?? new(), TestContext.Current.CancellationToken);
        server.Bot = bot.Address;
        return new(server, bot);
    }

    /// <summary>Posts to #general and gives the message that Ana sees.</summary>
    public async Task<SeenMessage> PostAsync(JsonArray? blocks = null)
    {
        var message = new JsonObject { ["channel"] = General.Id, ["text"] = "Hello" };
        if (blocks is not null)
            message["blocks"] = blocks;
        var answer = await Client.CallAsync("chat.postMessage", message);
        Assert.True(answer["ok"]!.GetValue<bool>(), answer.ToJsonString());
        return Ana.Reads(General.Id)[^1];
    }

    /// <summary>A trigger as a slash command of Ana's brings it.</summary>
    public async Task<string> TriggerAsync()
    {
        await Ana.CommandAsync(General.Id, "/community", "", TestContext.Current.CancellationToken);
        return Bot.All.Last(heard => heard.Way == "commands").Fields["trigger_id"];
    }

    /// <summary>Opens a modal before Ana.</summary>
    public async Task<JsonObject> OpenAsync(JsonObject view) =>
        await Client.CallAsync("views.open", new() { ["trigger_id"] = await TriggerAsync(), ["view"] = view });

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
        await Bot.DisposeAsync();
    }
}
