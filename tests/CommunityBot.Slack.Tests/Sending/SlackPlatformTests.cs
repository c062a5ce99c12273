using CommunityBot.Platforms;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace CommunityBot.Slack.Tests.Sending;

public sealed class SlackPlatformTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_to_a_channel_carries_its_key_unseen_and_unfurls_nothing()
    {
        await using var slack = await SlackUnderTest.StartAsync();

        var result = await slack.SendAsync(SlackUnderTest.ToChannel("k1"));

        var (ts, call) = Assert.Single(slack.Slack.Posted);
        Assert.Equal(new SendResult.Sent(new(SlackUnderTest.Channel, ts)), result);
        Assert.Equal("""{"event_type":"communitybot","event_payload":{"key":"k1"}}""", call["metadata"]);
        Assert.Equal("Hello", call["text"]);
        Assert.Equal(("False", "False", null), (call["unfurl_links"], call["unfurl_media"], call["thread_ts"]));
    }

    [Fact]
    public async Task A_message_to_a_thread_stays_in_it()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        var thread = SlackUnderTest.Channel with { Thread = "1600000000.000001" };

        await slack.SendAsync(SlackUnderTest.ToChannel("k1") with { To = new Audience.Channel(thread) });

        Assert.Equal("1600000000.000001", Assert.Single(slack.Slack.Posted).Call["thread_ts"]);
    }

    [Fact]
    public async Task Direct_messages_are_opened_once_and_then_known()
    {
        await using var slack = await SlackUnderTest.StartAsync();

        var first = await slack.SendAsync(SlackUnderTest.ToAna("k1"));
        slack.Clock.Advance(TimeSpan.FromSeconds(1));
        await slack.SendAsync(SlackUnderTest.ToAna("k2"));

        Assert.Equal("DUANA", Assert.IsType<SendResult.Sent>(first).Message.Place.Conversation);
        Assert.Equal(["DUANA", "DUANA"], slack.Slack.Posted.Select(post => post.Call["channel"]));
        Assert.Single(slack.Slack.CallsOf("conversations.open"));
    }

    [Fact]
    public async Task While_too_many_are_opened_a_user_id_stands_for_the_direct_messages()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        slack.Slack.On("conversations.open", _ => Task.FromResult<IResult>(new TooMany(60)));

        await slack.SendAsync(SlackUnderTest.ToAna("k1"));

        Assert.Equal("UANA", Assert.Single(slack.Slack.Posted).Call["channel"]);
    }

    [Fact]
    public async Task Who_was_deactivated_gets_nothing_and_that_is_final()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        slack.Slack.Refuse("conversations.open", "user_disabled");

        var result = await slack.SendAsync(SlackUnderTest.ToAna("k1"));

        Assert.Equal(new SendResult.Refused("user_disabled"), result);
    }

    [Theory]
    [InlineData("channel_not_found")]
    [InlineData("is_archived")]
    [InlineData("not_in_channel")]
    [InlineData("restricted_action_read_only_channel")]
    [InlineData("invalid_blocks")]
    [InlineData("something_new")]
    public async Task What_Slack_does_not_want_is_refused_for_good(string code)
    {
        await using var slack = await SlackUnderTest.StartAsync();
        slack.Slack.Refuse("chat.postMessage", code);

        Assert.Equal(new SendResult.Refused(code), await slack.SendAsync(SlackUnderTest.ToChannel("k1")));
    }

    [Theory]
    [InlineData("internal_error")]
    [InlineData("fatal_error")]
    [InlineData("service_unavailable")]
    public async Task What_may_have_been_done_is_thrown_so_that_it_is_looked_for(string code)
    {
        await using var slack = await SlackUnderTest.StartAsync();
        slack.Slack.Refuse("chat.postMessage", code);

        await Assert.ThrowsAsync<HttpRequestException>(() => slack.SendAsync(SlackUnderTest.ToChannel("k1")));
    }

    [Fact]
    public async Task A_429_of_one_channel_delays_it_and_not_another()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        slack.Slack.On(
            "chat.postMessage",
            call =>
                Task.FromResult(call["channel"] == "C1" ? new TooMany(20) : PretendedSlack.Json(slack.Slack.Take(call)))
        );

        var limited = await slack.SendAsync(SlackUnderTest.ToChannel("k1"));
        var again = await slack.SendAsync(SlackUnderTest.ToChannel("k1"));
        var other = await slack.SendAsync(SlackUnderTest.ToAna("k2"));

        Assert.Equal(Duration.FromSeconds(20), Assert.IsType<SendResult.Later>(limited).Wait);
        Assert.Equal(Duration.FromSeconds(20), Assert.IsType<SendResult.Later>(again).Wait);
        Assert.IsType<SendResult.Sent>(other);
        Assert.Equal(2, slack.Slack.CallsOf("chat.postMessage").Count());
    }

    [Fact]
    public async Task A_second_message_to_a_channel_has_its_turn_a_second_later()
    {
        await using var slack = await SlackUnderTest.StartAsync();

        await slack.SendAsync(SlackUnderTest.ToChannel("k1"));
        var early = await slack.SendAsync(SlackUnderTest.ToChannel("k2"));
        slack.Clock.Advance(Assert.IsType<SendResult.Later>(early).Wait.ToTimeSpan());
        var due = await slack.SendAsync(SlackUnderTest.ToChannel("k2"));

        Assert.IsType<SendResult.Sent>(due);
        Assert.Equal(2, slack.Slack.Posted.Count);
    }

    [Fact]
    public async Task A_card_is_redrawn_with_text_and_blocks()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        var sent = new MessageRef(SlackUnderTest.Channel, "1700000000.000001");

        var result = await RedrawAsync(slack, sent);

        var call = Assert.Single(slack.Slack.CallsOf("chat.update"));
        Assert.Equal(new SendResult.Sent(sent), result);
        Assert.Equal(("C1", sent.Id, "Changed"), (call["channel"], call["ts"], call["text"]));
        Assert.NotNull(call["blocks"]);
    }

    [Theory]
    [InlineData("message_not_found")]
    [InlineData("cant_update_message")]
    [InlineData("edit_window_closed")]
    public async Task A_card_that_is_gone_or_too_old_is_not_redrawn(string code)
    {
        await using var slack = await SlackUnderTest.StartAsync();
        slack.Slack.Refuse("chat.update", code);

        var result = await RedrawAsync(slack, new MessageRef(SlackUnderTest.Channel, "1700000000.000001"));

        Assert.Equal(new SendResult.Refused(code), result);
    }

    [Fact]
    public async Task A_home_is_published_for_its_person()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        var home = slack.Get<IHome>();

        await home.ShowAsync(SlackUnderTest.Ana, SlackUnderTest.Saying("Welcome"), SlackUnderTest.English, Cancel);

        var call = Assert.Single(slack.Slack.CallsOf("views.publish"));
        Assert.Equal("UANA", call["user_id"]);
        Assert.Equal("home", call.Json.GetProperty("view").GetProperty("type").GetString());
    }

    private static Task<SendResult> RedrawAsync(SlackUnderTest slack, MessageRef sent) =>
        slack.Platform.RedrawAsync(sent, SlackUnderTest.Saying("Changed"), SlackUnderTest.English, Cancel);
}
