using System.Text.Json.Nodes;
using CommunityBot.FakeSlack;

namespace CommunityBot.Slack.Tests.Fake;

public sealed class FakePostingTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_bot_posts_is_read_by_those_in_the_channel()
    {
        await using var slack = await FakeSlackServer.StartAsync(new(), Now);
        var ana = slack.Workspace.AddPerson("Ana");
        var general = slack.Workspace.AddChannel("general", isPrivate: false, withBot: true, ana);
        using var bot = new AClient(slack.Address, slack.Workspace.BotToken);

        var answer = await bot.CallAsync("chat.postMessage", new() { ["channel"] = general.Id, ["text"] = "Hello" });

        Assert.True(answer["ok"]!.GetValue<bool>(), answer.ToJsonString());
        Assert.Equal("Hello", Assert.Single(ana.Reads(general.Id)).Text);
    }

    [Theory]
    [InlineData("""{"text":""}""", "no_text")]
    [InlineData("""{"text":"x","blocks":{}}""", "invalid_blocks_format")]
    [InlineData("""{"text":"x","blocks":[{"type":"section"}]}""", "invalid_blocks")]
    [InlineData("""{"text":"x","thread_ts":"1.2"}""", "cannot_reply_to_message")]
    [InlineData("""{"text":"x","metadata":{"event_type":"a"}}""", "invalid_metadata_format")]
    public async Task A_message_that_Slack_would_refuse_is_refused(string arguments, string code)
    {
        await using var slack = await FakeSlackServer.StartAsync(new(), Now);
        var general = slack.Workspace.AddChannel("general", isPrivate: false, withBot: true);
        using var bot = new AClient(slack.Address, slack.Workspace.BotToken);
        var message = JsonNode.Parse(arguments)!.AsObject();
        message["channel"] = general.Id;

        var answer = await bot.CallAsync("chat.postMessage", message);

        Assert.Equal(code, answer["error"]!.ToString());
        Assert.Empty(slack.Workspace.AddPerson("Ana").Reads(general.Id));
    }
}
