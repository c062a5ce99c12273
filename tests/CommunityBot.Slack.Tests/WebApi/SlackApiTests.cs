using CommunityBot.Slack.WebApi;
using CommunityBot.Slack.Wire.Api;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace CommunityBot.Slack.Tests.WebApi;

public sealed class SlackApiTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_carries_its_installations_token_in_the_header_alone_and_json_in_its_body()
    {
        await using var slack = await SlackUnderTest.StartAsync();

        var answer = await OpenAsync(slack, "T2");

        var call = Assert.Single(slack.Slack.Calls);
        Assert.Equal("DU1", Assert.IsType<SlackAnswer<ConversationPayload>.Ok>(answer).Body.Channel?.Id);
        Assert.Equal("Bearer xoxb-2", call.Authorization);
        Assert.Equal("application/json; charset=utf-8", call.ContentType);
        Assert.Equal("""{"users":"U1"}""", call.Text);
    }

    [Fact]
    public async Task Methods_that_overlook_json_get_a_form()
    {
        await using var slack = await SlackUnderTest.StartAsync();

        await AskAsync(slack);

        var call = Assert.Single(slack.Slack.Calls);
        Assert.Equal("application/x-www-form-urlencoded", call.ContentType);
        Assert.Equal("user=U1&include_locale=true", call.Text);
    }

    [Fact]
    public async Task A_refusal_is_told_by_its_code()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        slack.Slack.Refuse("users.info", "user_not_visible");

        var answer = await AskAsync(slack);

        Assert.Equal("user_not_visible", Assert.IsType<SlackAnswer<UserInfoPayload>.Failed>(answer).Code);
    }

    [Theory]
    [InlineData("token_revoked")]
    [InlineData("account_inactive")]
    [InlineData("invalid_auth")]
    public async Task An_installation_whose_token_is_dead_is_forgotten_and_asked_no_more(string code)
    {
        await using var slack = await SlackUnderTest.StartAsync();
        slack.Slack.Refuse("users.info", code);

        var first = await AskAsync(slack);
        var second = await AskAsync(slack);

        Assert.Equal(SlackApi.NotInstalled, Assert.IsType<SlackAnswer<UserInfoPayload>.Failed>(first).Code);
        Assert.Equal(SlackApi.NotInstalled, Assert.IsType<SlackAnswer<UserInfoPayload>.Failed>(second).Code);
        Assert.Single(slack.Slack.Calls);
        Assert.False(slack.Installations.Tokens.ContainsKey("T1"));
    }

    [Theory]
    [InlineData("token_expired")]
    [InlineData("invalid_auth")]
    public async Task A_token_that_was_exchanged_meanwhile_is_no_reason_to_forget(string code)
    {
        await using var slack = await SlackUnderTest.StartAsync();
        slack.Slack.On("users.info", call => Renewing(slack, call, code));

        var answer = await AskAsync(slack);

        Assert.IsType<SlackAnswer<UserInfoPayload>.Ok>(answer);
        Assert.Equal(["Bearer xoxb-1", "Bearer new"], slack.Slack.Calls.Select(call => call.Authorization));
        Assert.Equal("new", slack.Installations.Tokens["T1"]);
    }

    [Fact]
    public async Task A_429_pauses_its_method_and_no_other()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        slack.Slack.On("users.info", _ => Task.FromResult<IResult>(new TooMany(30)));

        var refused = await AskAsync(slack);
        var paused = await AskAsync(slack);
        var other = await OpenAsync(slack, "T1");

        Assert.Equal(Duration.FromSeconds(30), Assert.IsType<SlackAnswer<UserInfoPayload>.Limited>(refused).Wait);
        Assert.Equal(Duration.FromSeconds(30), Assert.IsType<SlackAnswer<UserInfoPayload>.Limited>(paused).Wait);
        Assert.IsType<SlackAnswer<ConversationPayload>.Ok>(other);
        Assert.Single(slack.Slack.CallsOf("users.info"));
    }

    [Theory]
    [InlineData(500, "<html>Oops</html>")]
    [InlineData(503, "")]
    [InlineData(302, "")]
    [InlineData(200, "<html>Maintenance</html>")]
    [InlineData(200, "{\"ok\":tr")]
    [InlineData(200, "null")]
    public async Task What_is_no_answer_is_thrown_and_not_tried_again(int status, string body)
    {
        await using var slack = await SlackUnderTest.StartAsync();
        slack.Slack.On("users.info", _ => Task.FromResult(Results.Content(body, "text/html", statusCode: status)));

        await Assert.ThrowsAsync<HttpRequestException>(() => AskAsync(slack));

        Assert.Single(slack.Slack.Calls);
    }

    [Fact]
    public async Task An_answer_that_takes_more_than_ten_seconds_is_a_timeout()
    {
        await using var slack = await SlackUnderTest.StartAsync();
        var silence = new Silence();
        slack.Slack.On("users.info", silence.KeepAsync);

        var asking = AskAsync(slack);
        await silence.Begun;
        slack.Clock.Advance(TimeSpan.FromSeconds(10));

        await Assert.ThrowsAsync<TimeoutException>(() => asking);
    }

    private static string Renewing(SlackUnderTest slack, SlackCall call, string code)
    {
        if (call.Authorization == "Bearer new")
            return """{"ok":true,"user":{"id":"U1"}}""";

        slack.Installations.Tokens["T1"] = "new";
        return $$"""{"ok":false,"error":"{{code}}"}""";
    }

    private static Task<SlackAnswer<UserInfoPayload>> AskAsync(SlackUnderTest slack) =>
        slack.Api.CallAsync(SlackMethods.UserInfo, "T1", new UserInfoRequest("U1"), null, Cancel);

    private static Task<SlackAnswer<ConversationPayload>> OpenAsync(SlackUnderTest slack, string installation) =>
        slack.Api.CallAsync(
            SlackMethods.OpenConversation,
            installation,
            new OpenConversationRequest("U1"),
            null,
            Cancel
        );
}
