using CommunityBot.Platforms;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace CommunityBot.Slack.Tests.Sending;

public sealed class LookBackTests
{
    private static readonly Outgoing Again = SlackUnderTest.ToChannel("k1") with { MayHaveArrived = true };

    [Fact]
    public async Task A_send_that_timed_out_after_it_was_taken_is_not_sent_twice()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        await TimeOutAsync(slack, taken: true);
        slack.Clock.Advance(TimeSpan.FromSeconds(6));

        var result = await slack.SendAsync(Again);

        Assert.Equal(new SendResult.Sent(new(SlackUnderTest.Channel, Assert.Single(slack.Slack.Posted).Ts)), result);
        Assert.Single(slack.Slack.CallsOf("chat.postMessage"));
    }

    [Fact]
    public async Task A_send_that_timed_out_before_it_was_taken_is_sent_again()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        await TimeOutAsync(slack, taken: false);
        slack.Clock.Advance(TimeSpan.FromSeconds(6));

        var result = await slack.SendAsync(Again);

        Assert.IsType<SendResult.Sent>(result);
        Assert.Single(slack.Slack.Posted);
    }

    [Fact]
    public async Task Right_after_a_timeout_it_may_still_be_on_its_way()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        await TimeOutAsync(slack, taken: true);

        var result = await slack.SendAsync(Again);

        Assert.Equal(new SendResult.Later(Duration.FromSeconds(5)), result);
        Assert.Empty(slack.Slack.CallsOf("conversations.history"));
    }

    [Fact]
    public async Task It_looks_no_further_back_than_the_first_try_and_the_next_process_a_day()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        var first = slack.Clock.GetUtcNow().ToUnixTimeSeconds();
        await TimeOutAsync(slack, taken: true);
        slack.Clock.Advance(TimeSpan.FromMinutes(10));

        await slack.SendAsync(Again);
        await (await slack.RestartAsync()).SendAsync(Again);

        Assert.Equal(
            [$"{first - 60}.000000", $"{first - 86_400 - 60}.000000"],
            slack.Slack.CallsOf("conversations.history").Select(call => call["oldest"])
        );
        Assert.Single(slack.Slack.Posted);
    }

    [Fact]
    public async Task In_a_thread_it_looks_there()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        var thread = SlackUnderTest.Channel with { Thread = "1600000000.000001" };
        await slack.SendAsync(Again with { To = new Audience.Channel(thread) });

        var call = Assert.Single(slack.Slack.CallsOf("conversations.replies"));
        Assert.Equal(("C1", "1600000000.000001", "true"), (call["channel"], call["ts"], call["include_all_metadata"]));
    }

    [Theory]
    [InlineData("missing_scope")]
    [InlineData("not_in_channel")]
    public async Task Where_it_may_not_look_a_promise_is_kept_rather_twice_than_never(string code)
    {
        await using var slack = await SlackUnderTest.StartAsync();
        slack.Slack.Refuse("conversations.history", code);

        Assert.IsType<SendResult.Sent>(await slack.SendAsync(Again));
    }

    [Fact]
    public async Task Where_history_is_rationed_a_promise_is_kept_too()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        slack.Slack.On("conversations.history", _ => Task.FromResult<IResult>(new TooMany(60)));

        Assert.IsType<SendResult.Sent>(await slack.SendAsync(Again));
    }

    [Fact]
    public async Task What_this_process_tried_waits_for_a_look_within_reason()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        await TimeOutAsync(slack, taken: true);
        slack.Clock.Advance(TimeSpan.FromSeconds(6));
        slack.Slack.On("conversations.history", _ => Task.FromResult<IResult>(new TooMany(60)));

        Assert.Equal(new SendResult.Later(Duration.FromSeconds(60)), await slack.SendAsync(Again));
    }

    [Fact]
    public async Task Somebody_elses_message_with_that_key_is_not_ours()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        slack.Slack.On(
            "conversations.history",
            """{"ok":true,"messages":[{"ts":"1.1","metadata":{"event_type":"other","event_payload":{"key":"k1"}}},{"ts":"1.2"}]}"""
        );

        await slack.SendAsync(Again);

        Assert.Single(slack.Slack.Posted);
    }

    private static async Task TimeOutAsync(SlackUnderTest slack, bool taken)
    {
        var silence = new Silence(call => _ = taken ? slack.Slack.Take(call) : "");
        slack.Slack.On("chat.postMessage", silence.KeepAsync);

        var sending = slack.SendAsync(SlackUnderTest.ToChannel("k1"));
        await silence.Begun;
        slack.Clock.Advance(TimeSpan.FromSeconds(10));
        await Assert.ThrowsAsync<TimeoutException>(() => sending);
        slack.Slack.On("chat.postMessage", slack.Slack.Take);
    }
}
