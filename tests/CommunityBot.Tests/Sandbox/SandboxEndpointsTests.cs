using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Tests.Sandbox;

public sealed class SandboxEndpointsTests : IDisposable
{
    private readonly SandboxHost _host = new("Development");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Whoever_adds_the_bot_over_HTTP_finds_its_greeting_in_the_channel()
    {
        using var http = _host.CreateClient();

        var added = await PostAsync(http, "events", """{"id":"e1","as":"ana","in":"channel","bot-added":true}""");
        var channel = await http.GetFromJsonAsync<JsonElement>("/sandbox/conversations/channel?as=ana", Cancel);

        Assert.Equal("nothing", added.GetProperty("kind").GetString());
        Assert.Equal(
            "Ana Weber added CommunityBot to the channel",
            channel.GetProperty("messages")[0].GetProperty("text").GetString()
        );
    }

    [Fact]
    public async Task A_word_is_kept_once_however_often_it_is_delivered()
    {
        using var http = _host.CreateClient();

        await PostAsync(http, "events", """{"id":"e1","as":"ben","in":"channel","words":"Hello"}""");
        await PostAsync(http, "events", """{"id":"e1","as":"ben","in":"channel","words":"Hello"}""");

        var channel = await http.GetFromJsonAsync<JsonElement>("/sandbox/conversations/channel?as=mei", Cancel);
        var message = Assert.Single(channel.GetProperty("messages").EnumerateArray());
        Assert.Equal("ben", message.GetProperty("from").GetString());
    }

    [Theory]
    [InlineData("nonsense", "isn't what it should be")]
    [InlineData("null", "null")]
    [InlineData("""{"as":"ana","in":"channel","words":"x"}""", "id")]
    [InlineData("""{"id":"e/1","as":"ana","in":"channel","words":"x"}""", "id:")]
    [InlineData("""{"id":"e1","as":"nobody","in":"channel","words":"x"}""", "as: give one of ana, ben")]
    [InlineData("""{"id":"e1","as":"ana","in":"dm-ben","words":"x"}""", "in: give channel or dm-ana")]
    [InlineData("""{"id":"e1","as":"ana","in":"channel"}""", "exactly one")]
    [InlineData("""{"id":"e1","as":"ana","in":"channel","words":"x","joined":true}""", "exactly one")]
    [InlineData("""{"id":"e1","as":"ana","in":"channel","words":"  "}""", "words:")]
    [InlineData("""{"id":"e1","as":"ana","in":"channel","word":"x"}""", "word")]
    [InlineData("""{"id":"e1","as":"noor","in":"channel","words":"x"}""", "post joined first")]
    [InlineData("""{"id":"e1","as":"ana","in":"dm-ana","bot-added":true}""", "in the channel")]
    [InlineData("""{"id":"e1","as":"ana","in":"channel","pressed":{"action":"","value":""}}""", "pressed:")]
    [InlineData("""{"id":"e1","as":"ana","in":"channel","submitted":{"form":"f","context":"c"}}""", "values")]
    public async Task A_malformed_event_is_answered_with_what_is_wrong(string body, string told)
    {
        using var http = _host.CreateClient();

        using var answer = await http.PostAsync("/sandbox/events", Json(body), Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(told, await DetailAsync(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_JSON_is_taken_so_that_no_foreign_page_can_post()
    {
        using var http = _host.CreateClient();
        using var form = new StringContent("""{"by":"PT1H"}""", Encoding.UTF8, "text/plain");

        using var answer = await http.PostAsync("/sandbox/clock", form, Cancel);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Fact]
    public async Task The_clock_moves_by_a_duration()
    {
        using var http = _host.CreateClient();
        var before = await http.GetFromJsonAsync<JsonElement>("/sandbox/clock", Cancel);

        var after = await PostAsync(http, "clock", """{"by":"P1DT1H"}""");

        Assert.InRange((NowOf(after) - NowOf(before)).TotalHours, 25, 25.1);
    }

    [Theory]
    [InlineData("{}", "exactly one")]
    [InlineData("""{"by":"PT1H","toNextDue":true}""", "exactly one")]
    [InlineData("""{"by":"an hour"}""", "by:")]
    [InlineData("""{"by":"P1M"}""", "by:")]
    [InlineData("""{"by":"PT-1H"}""", "only moves forward")]
    [InlineData("""{"to":"2020-01-01T00:00:00Z"}""", "only moves forward")]
    [InlineData("""{"to":"2120-01-01T00:00:00Z"}""", "five years")]
    [InlineData("""{"to":"tomorrow"}""", "isn't what it should be")]
    public async Task A_move_that_cant_be_made_is_answered_with_what_is_wrong(string body, string told)
    {
        using var http = _host.CreateClient();

        using var answer = await http.PostAsync("/sandbox/clock", Json(body), Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(told, await DetailAsync(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/sandbox/clock")]
    public async Task A_foreign_host_name_finds_nothing(string path)
    {
        using var http = _host.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = "evil.example" } };

        using var answer = await http.SendAsync(request, Cancel);

        Assert.False(answer.IsSuccessStatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/sandbox/clock")]
    [InlineData("/sandbox/conversations/channel?as=ana")]
    public async Task Outside_Development_there_is_no_Sandbox(string path)
    {
        await using var production = new SandboxHost("Production");
        using var http = production.CreateClient();

        using var answer = await http.GetAsync(path, Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_page_shows_the_welcome_before_anybody_has_said_anything()
    {
        using var http = _host.CreateClient();

        var page = await http.GetStringAsync("/?as=greta&in=channel", Cancel);

        Assert.Contains(
            "Mit einer lebendigen Gemeinschaft füllen",
            WebUtility.HtmlDecode(page),
            StringComparison.Ordinal
        );
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private static async Task<JsonElement> PostAsync(HttpClient http, string path, string body)
    {
        using var answer = await http.PostAsync($"/sandbox/{path}", Json(body), Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
    }

    private static async Task<string> DetailAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("detail").GetString()!;

    private static Instant NowOf(JsonElement clock) =>
        InstantPattern.ExtendedIso.Parse(clock.GetProperty("now").GetString()!).Value;
}
