using System.Net;
using System.Text;

namespace CommunityBot.Slack.Tests.WaysIn;

/// <summary>What nobody but somebody with the secret can send, and yet must do no harm.</summary>
public sealed class HostileInputTests
{
    private const string FormType = "application/x-www-form-urlencoded";

    private static readonly string[] Paths =
    [
        "/slack/events",
        "/slack/interactivity",
        "/slack/commands",
        "/slack/options",
    ];

    [Fact]
    public async Task A_body_of_ten_megabytes_is_refused_unread_and_unhandled()
    {
        await using var slack = await SlackHost.StartAsync();
        var body = new byte[10 * 1024 * 1024];

        foreach (var path in Paths)
        {
            var answer = await slack.SendAsync(path, body);

            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        }

        Assert.Empty(slack.Inbox.Taken);
    }

    [Theory]
    [InlineData((1024 * 1024) - 2, HttpStatusCode.OK)]
    [InlineData(1024 * 1024 + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_may_have_a_megabyte_and_not_more_whether_or_not_it_says_its_length(
        int length,
        HttpStatusCode expected
    )
    {
        await using var slack = await SlackHost.StartAsync();
        var body = Encoding.UTF8.GetBytes("{}".PadRight(length));

        var known = await slack.SendAsync("/slack/events", body);
        using var request = SlackHost.RequestOf("/slack/events", body);
        request.Headers.TransferEncodingChunked = true;
        SlackHost.SignRequest(request, body, slack.Now);
        var chunked = await slack.SendAsync(request);

        Assert.Equal((expected, expected), (known.StatusCode, chunked.StatusCode));
    }

    public static TheoryData<string> Malformed() =>
        [
            "",
            " ",
            "null",
            "[]",
            "7",
            "\"text\"",
            "{",
            "{}}",
            "{\"type\":7}",
            "{\"type\":\"event_callback\"}",
            "{\"type\":\"url_verification\"}",
            "{\"type\":\"event_callback\",\"event_id\":\"Ev1\",\"team_id\":\"T0A\",\"event\":7}",
            "{\"type\":\"event_callback\",\"event_id\":\"Ev1\",\"team_id\":\"T0A\",\"event\":{\"type\":\"message\",\"text\":{}}}",
            "{\"type\":\"event_callback\",\"event_id\":\"\",\"team_id\":\"T0A\",\"event\":{\"type\":\"message\"}}",
            "{\"type\":\"event_callback\",\"event_id\":\"Ev 1\",\"team_id\":\"T0A\",\"event\":{\"type\":\"message\"}}",
            "{\"type\":\"event_callback\",\"event_id\":\"Ev1\",\"team_id\":\"T0A\",\"event\":{\"type\":\"\\ud800\"}}",
            new string('[', 100_000),
            $"{{\"event\":{string.Concat(Enumerable.Repeat("{\"message\":", 1000))}7{new string('}', 1001)}",
            $"{{\"other\":{new string('[', 1000)}{new string(']', 1000)}}}",
        ];

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task Malformed_json_is_refused_and_isnt_to_be_sent_again(string json)
    {
        await using var slack = await SlackHost.StartAsync();

        var told = await slack.EventAsync(json);

        Assert.Equal(HttpStatusCode.BadRequest, told.StatusCode);
        Assert.Equal("1", Assert.Single(told.Headers.GetValues("X-Slack-No-Retry")));
        Assert.Empty(slack.Inbox.Taken);
    }

    [Theory]
    [InlineData("/slack/events")]
    [InlineData("/slack/interactivity")]
    public async Task Bytes_that_are_no_text_are_refused(string path)
    {
        await using var slack = await SlackHost.StartAsync();
        byte[] body = [.. "{\"type\":\""u8, 0xC3, 0x28, 0xFF, .. "\"}"u8];

        var answer = await slack.SendAsync(path, body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("&&&&")]
    [InlineData("payload")]
    [InlineData("payload=")]
    [InlineData("payload=%")]
    [InlineData("payload=%zz%ff%00")]
    [InlineData("payload=null")]
    [InlineData("payload=%7B%7D")]
    [InlineData("payload=%7B%22type%22%3A%22block_actions%22%7D")]
    [InlineData("other=%7B%7D")]
    [InlineData("{\"type\":\"block_actions\"}")]
    public async Task A_malformed_form_is_refused_or_passed_over(string form)
    {
        await using var slack = await SlackHost.StartAsync();

        foreach (var path in Paths[1..])
        {
            var answer = await slack.SendAsync(path, Encoding.UTF8.GetBytes(form), FormType);

            Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.BadRequest, HttpStatusCode.OK });
        }

        Assert.Empty(slack.Inbox.Taken);
    }

    [Fact]
    public async Task A_form_of_very_many_fields_is_refused()
    {
        await using var slack = await SlackHost.StartAsync();
        var form = string.Join('&', Enumerable.Range(0, 50_000).Select(field => $"f{field}=1"));

        var answer = await slack.SendAsync("/slack/commands", Encoding.UTF8.GetBytes(form), FormType);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Unknown_kinds_are_acknowledged_and_nothing_is_done()
    {
        await using var slack = await SlackHost.StartAsync();

        foreach (var payload in Payloads.Interactions)
        {
            var other = payload
                .Replace("\"type\":\"block_actions\"", "\"type\":\"other\"")
                .Replace("\"type\":\"view_submission\"", "\"type\":\"view_other\"")
                .Replace("\"type\":\"shortcut\"", "\"type\":\"short\"")
                .Replace("\"type\":\"message_action\"", "\"type\":\"message_other\"");

            Assert.Equal(HttpStatusCode.OK, (await slack.InteractAsync(other)).StatusCode);
        }

        Assert.Empty(slack.Inbox.Taken);
    }

    [Fact]
    public async Task What_people_of_another_workspace_do_is_acknowledged_and_nothing_is_done()
    {
        await using var slack = await SlackHost.StartAsync();

        foreach (var payload in Payloads.Interactions)
            Assert.Equal(HttpStatusCode.OK, (await slack.InteractAsync(payload.Replace("T0A", "T9Z"))).StatusCode);
        var command = Payloads.Command.Select(field => (field.Name, field.Value.Replace("T0A", "T9Z")));
        await slack.FormAsync("/slack/commands", [.. command]);

        Assert.Empty(slack.Inbox.Taken);
        Assert.Empty(slack.Api.Calls);
    }

    [Theory]
    [InlineData("GET", "/slack/events", HttpStatusCode.MethodNotAllowed)]
    [InlineData("PUT", "/slack/interactivity", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/slack/other", HttpStatusCode.NotFound)]
    public async Task Other_methods_and_paths_lead_nowhere(string method, string path, HttpStatusCode expected)
    {
        await using var slack = await SlackHost.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        Assert.Equal(expected, (await slack.SendAsync(request)).StatusCode);
    }
}
