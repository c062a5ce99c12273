using CommunityBot.Platforms;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace CommunityBot.Slack.Tests.Sending;

public sealed class SlackEphemeralsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_goes_to_where_it_was_asked_for_by_the_events_own_address()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        slack.Slack.On("/response/1", "{\"ok\":true}");

        var result = await slack.SendAsync(SlackUnderTest.ToAnaThere("k1") with { ReturnTo = Address(slack) });

        var call = Assert.Single(slack.Slack.Calls);
        Assert.Equal(new SendResult.Sent(new(SlackUnderTest.Channel, "ephemeral:k1")), result);
        Assert.Equal(("ephemeral", "False", "Hello"), (call["response_type"], call["replace_original"], call["text"]));
        Assert.Equal("", call.Authorization);
    }

    [Theory]
    [InlineData(404, "used_url")]
    [InlineData(404, "expired_url")]
    [InlineData(400, "invalid_payload")]
    public async Task An_address_that_is_used_up_leads_to_a_message_that_only_they_see(int status, string code)
    {
        await using var slack = await SlackUnderTest.StartAsync();
        slack.Slack.On("/response/1", _ => Task.FromResult(Results.Content(code, statusCode: status)));

        var result = await slack.SendAsync(SlackUnderTest.ToAnaThere("k1") with { ReturnTo = Address(slack) });

        Assert.Equal(new SendResult.Sent(new(SlackUnderTest.Channel, "ephemeral:1700000001.000001")), result);
        Assert.Equal("UANA", Assert.Single(slack.Slack.CallsOf("chat.postEphemeral"))["user"]);
    }

    [Theory]
    [InlineData("https://evil.example/response/1")]
    [InlineData("https://hooks.slack.com.evil.example/1")]
    [InlineData("https://hooks.slack.com@evil.example/1")]
    [InlineData("http://hooks.slack.com/1")]
    [InlineData("file:///etc/passwd")]
    [InlineData("nonsense")]
    public async Task An_address_that_is_not_Slacks_is_never_called(string address)
    {
        await using var slack = await SlackUnderTest.StartAsync();

        var result = await slack.SendAsync(SlackUnderTest.ToAnaThere("k1") with { ReturnTo = address });

        Assert.IsType<SendResult.Sent>(result);
        Assert.Equal("chat.postEphemeral", Assert.Single(slack.Slack.Calls).Method);
    }

    [Theory]
    [InlineData("user_not_in_channel")]
    [InlineData("not_in_channel")]
    [InlineData("channel_not_found")]
    public async Task Who_cannot_be_told_there_is_told_directly(string code)
    {
        await using var slack = await SlackUnderTest.StartAsync();
        slack.Slack.Refuse("chat.postEphemeral", code);

        await slack.SendAsync(SlackUnderTest.ToAnaThere("k1"));

        Assert.Equal("DUANA", Assert.Single(slack.Slack.Posted).Call["channel"]);
    }

    [Fact]
    public async Task Alone_with_the_bot_an_answer_stays()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        var direct = new Audience.OneOf(SlackUnderTest.Channel with { Conversation = "DUANA" }, SlackUnderTest.Ana);

        await slack.SendAsync(SlackUnderTest.ToAnaThere("k1") with { To = direct, ReturnTo = Address(slack) });

        Assert.Equal("DUANA", Assert.Single(slack.Slack.Posted).Call["channel"]);
    }

    [Fact]
    public async Task In_the_direct_messages_of_two_others_the_events_address_is_the_only_way()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        slack.Slack.On("/response/1", "{\"ok\":true}");
        var theirs = new Audience.OneOf(SlackUnderTest.Channel with { Conversation = "DTHEIRS" }, SlackUnderTest.Ana);

        await slack.SendAsync(SlackUnderTest.ToAnaThere("k1") with { To = theirs, ReturnTo = Address(slack) });

        Assert.Single(slack.Slack.CallsOf("/response/1"));
        Assert.Empty(slack.Slack.Posted);
    }

    [Fact]
    public async Task A_message_that_only_they_see_is_replaced_in_answer_to_its_button()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        slack.Slack.On("/response/1", "{\"ok\":true}");
        var sent = new MessageRef(SlackUnderTest.Channel, "ephemeral:1.1") { ReturnTo = Address(slack) };

        var result = await RedrawAsync(slack, sent);

        Assert.Equal(new SendResult.Sent(sent), result);
        Assert.Equal("True", Assert.Single(slack.Slack.Calls)["replace_original"]);
    }

    [Fact]
    public async Task A_message_that_only_they_see_cannot_be_redrawn_otherwise()
    {
        await using var slack = await SlackUnderTest.StartAsync();

        var result = await RedrawAsync(slack, new MessageRef(SlackUnderTest.Channel, "ephemeral:1.1"));

        Assert.IsType<SendResult.Refused>(result);
        Assert.Empty(slack.Slack.Calls);
    }

    [Fact]
    public async Task An_address_that_is_called_too_often_is_called_later()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        slack.Slack.On("/response/1", _ => Task.FromResult<IResult>(new TooMany(3)));

        var result = await slack.SendAsync(SlackUnderTest.ToAnaThere("k1") with { ReturnTo = Address(slack) });

        Assert.Equal(new SendResult.Later(Duration.FromSeconds(3)), result);
    }

    private static string Address(SlackUnderTest slack) => new Uri(slack.Slack.Address, "response/1").ToString();

    private static Task<SendResult> RedrawAsync(SlackUnderTest slack, MessageRef sent) =>
        slack.Platform.RedrawAsync(sent, SlackUnderTest.Saying("Changed"), SlackUnderTest.English, Cancel);
}
