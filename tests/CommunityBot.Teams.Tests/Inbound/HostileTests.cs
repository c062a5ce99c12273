using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace CommunityBot.Teams.Tests.Inbound;

public sealed class HostileTests : IAsyncLifetime
{
    private TeamsHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await TeamsHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Ten_megabytes_are_too_much_with_a_length_and_without()
    {
        var body = Encoding.UTF8.GetBytes($$"""{"type":"message","text":"{{new string('x', 10_000_000)}}"}""");

        await RefusedAsync(HttpStatusCode.RequestEntityTooLarge, body);
        await RefusedAsync(
            HttpStatusCode.RequestEntityTooLarge,
            body,
            request => request.Headers.TransferEncodingChunked = true
        );
    }

    [Fact]
    public async Task Of_a_stranger_not_even_the_body_is_read()
    {
        using var response = await _host.SendAsync(new byte[10_000_000], token: null);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("42")]
    [InlineData("{}")]
    [InlineData("{")]
    [InlineData("""{"type":null}""")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":"message"} {}""")]
    public Task What_is_no_activity_is_refused(string body) =>
        RefusedAsync(HttpStatusCode.BadRequest, Encoding.UTF8.GetBytes(body));

    [Fact]
    public async Task Deep_json_is_refused()
    {
        var deep = $"{new string('[', 100_000)}{new string(']', 100_000)}";

        await RefusedAsync(HttpStatusCode.BadRequest, Encoding.UTF8.GetBytes($$"""{"type":"message","x":{{deep}}}"""));
    }

    [Fact]
    public async Task What_isnt_utf8_is_refused()
    {
        var body = Encoding.UTF8.GetBytes(Activities.Personal("message", new() { ["text"] = "xx" }).ToJsonString());
        body[body.AsSpan().IndexOf("xx"u8)] = 0xC3;

        await RefusedAsync(HttpStatusCode.BadRequest, body);
    }

    [Theory]
    [InlineData("""{"type":"clientInfo","platform":{"deep":[1,2]}}""")]
    [InlineData("""{"type":"https://schema.org/Message","text":{"a":1},"mentioned":"x","citation":[{}]}""")]
    [InlineData("""{"type":["ProductInfo"],"id":7}""")]
    [InlineData(""" "just a text" """)]
    [InlineData("[[]]")]
    [InlineData("null")]
    public async Task An_entity_that_nobody_knows_doesnt_cost_us_the_message(string entity)
    {
        var activity = Activities.Personal("message", new() { ["text"] = "help" });
        activity["entities"]!.AsArray().Insert(0, JsonNode.Parse(entity));

        using var response = await _host.SendAsync(activity);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Single(_host.Inbox.Taken);
    }

    [Theory]
    [InlineData("text", "\"a\\ud800b\"")]
    [InlineData("localTimezone", "\"\\udfff\"")]
    [InlineData("membersAdded", "{}")]
    [InlineData("channelData", "[]")]
    [InlineData("channelData", "\"x\"")]
    [InlineData("replyToId", "7")]
    [InlineData("value", "null")]
    [InlineData("value", "\"x\"")]
    public async Task A_member_of_another_kind_is_passed_over(string member, string value)
    {
        var text = Activities.Personal("message", new() { ["text"] = "help", [member] = "HERE" }).ToJsonString();
        var body = Encoding.UTF8.GetBytes(text.Replace("\"HERE\"", value, StringComparison.Ordinal));

        using var response = await _host.SendAsync(body, _host.Token.Sign());

        Assert.InRange((int)response.StatusCode, 200, 400);
    }

    [Theory]
    [InlineData("")]
    [InlineData("19:a b@thread.v2")]
    [InlineData("19:a/b@thread.v2")]
    [InlineData("19:a|b@thread.v2")]
    [InlineData(";messageid=1")]
    [InlineData("19:\u0000")]
    public async Task What_is_no_id_leads_nowhere(string conversation)
    {
        var activity = Activities.Personal("message", new() { ["text"] = "help" });
        activity["conversation"]!["id"] = conversation;

        using var response = await _host.SendAsync(activity);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(_host.Inbox.Taken);
        Assert.Empty(_host.Tenant.Remembered);
    }

    [Fact]
    public async Task An_id_too_long_for_a_key_leads_nowhere()
    {
        var activity = Activities.Personal("message", new() { ["text"] = "help", ["id"] = new string('1', 301) });

        using var response = await _host.SendAsync(activity);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(_host.Inbox.Taken);
    }

    [Fact]
    public async Task Five_thousand_members_at_once_are_five_hundred()
    {
        await _host.SendAsync(Activities.BotAddedToTeam());
        _host.Inbox.Clear();
        var members = Activities.Members([.. Enumerable.Range(0, 5_000).Select(_ => Activities.BenMri)]);

        using var response = await _host.SendAsync(
            Activities.AboutTeam("teamMemberAdded", [], new() { ["membersAdded"] = members })
        );

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(500, _host.Inbox.Taken.Count);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    public async Task Other_methods_are_harmless(string method)
    {
        using var response = await _host.SendAsync([], token: null, request => request.Method = new HttpMethod(method));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task A_body_that_isnt_what_its_headers_say_is_no_fault_of_ours()
    {
        var answer = await _host.SendRawAsync(
            $"""
            POST {TeamsEndpoints.Path} HTTP/1.1
            Host: localhost
            Authorization: Bearer {_host.Token.Sign()}
            Content-Type: application/json
            Transfer-Encoding: chunked

            no length

            """
        );

        Assert.StartsWith("HTTP/1.1 400", answer, StringComparison.Ordinal);
        Assert.Empty(_host.Faults);
    }

    private async Task RefusedAsync(HttpStatusCode status, byte[] body, Action<HttpRequestMessage>? otherwise = null)
    {
        using var response = await _host.SendAsync(body, _host.Token.Sign(), otherwise);

        Assert.Equal(status, response.StatusCode);
        Assert.Empty(_host.Inbox.Taken);
        Assert.Empty(_host.Tenant.Remembered);
    }
}
