using System.Net.Http.Json;
using System.Text.Json.Nodes;
using static CommunityBot.Slack.Tests.Fake.Kit;

namespace CommunityBot.Slack.Tests.Fake;

/// <summary>The fake as other processes and people at a browser use it.</summary>
public sealed class FakeControlTests : IDisposable
{
    private readonly HttpClient _http = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task A_story_is_told_over_HTTP()
    {
        await using var slack = await AFakeSlack.StartAsync();
        _http.BaseAddress = slack.Server.Address;
        await slack.PostAsync([Actions(Button("go"))]);

        await DoAsync("person", new { name = "Ben", zone = "Europe/Madrid" });
        await DoAsync(
            "membership",
            new
            {
                person = "Ben",
                channel = "general",
                action = "join",
            }
        );
        var said = await DoAsync(
            "say",
            new
            {
                person = "Ben",
                channel = "general",
                text = "hi",
            }
        );
        var seen = await LookAsync("read?person=Ben&channel=general");
        var pressed = await DoAsync(
            "press",
            new
            {
                person = "Ben",
                channel = "general",
                ts = seen[0]!["ts"]!.ToString(),
                name = "go",
            }
        );

        Assert.Equal("hi", said["text"]!.ToString());
        Assert.Equal("Taken", pressed["outcome"]!.ToString());
        Assert.Equal("block_actions", (await LookAsync("deliveries")).AsArray()[^1]!["what"]!.ToString());
        Assert.Equal("chat.postMessage", (await LookAsync("calls"))[0]!["method"]!.ToString());
    }

    [Fact]
    public async Task A_form_is_filled_over_HTTP()
    {
        await using var slack = await AFakeSlack.StartAsync();
        _http.BaseAddress = slack.Server.Address;
        await slack.OpenAsync(Modal(Topic));

        var incomplete = await DoAsync("submit", new { person = "Ana", fields = new { topic = "x" } });
        var closed = await DoAsync("submit", new { person = "Ana", fields = new { topic = "Hiking" } });

        Assert.Equal("incomplete", incomplete["result"]!.ToString());
        Assert.Equal("closed", closed["result"]!.ToString());
        Assert.Empty((await LookAsync("screen?person=Ana"))["modals"]!.AsArray());
    }

    [Fact]
    public async Task A_file_that_somebody_uploads_in_a_form_is_downloaded_with_the_token()
    {
        await using var slack = await AFakeSlack.StartAsync();
        await slack.OpenAsync(Modal(Input("file", new() { ["type"] = "file_input" })));
        var file = slack.Ana.Upload("a.txt", "content"u8.ToArray());

        await slack.Ana.SubmitAsync(new Dictionary<string, string> { ["file"] = file }, Now);

        var sent = slack.Bot.All.Last().Json["view"]!["state"]!["values"]!["file"]!["file"]!["files"]![0]!;
        var url = sent["url_private_download"]!.ToString();
        Assert.Contains("Sign in", await _http.GetStringAsync(new Uri(url), Now), StringComparison.Ordinal);
        _http.DefaultRequestHeaders.Authorization = new("Bearer", slack.Server.Workspace.BotToken);
        Assert.Equal("content", await _http.GetStringAsync(new Uri(url), Now));
    }

    [Fact]
    public async Task The_page_shows_what_somebody_sees_and_nothing_that_was_written_becomes_markup()
    {
        await using var slack = await AFakeSlack.StartAsync();
        await slack.PostAsync([Section("<b>bold</b>"), Actions(Button("go"))]);
        await slack.OpenAsync(Modal(Topic));

        using var response = await _http.GetAsync(new Uri(slack.Server.Address, "?person=Ana&channel=general"), Now);
        var page = await response.Content.ReadAsStringAsync(Now);

        Assert.Equal("utf-8", response.Content.Headers.ContentType!.CharSet);
        Assert.Contains("&lt;b&gt;bold", page, StringComparison.Ordinal);
        Assert.Contains("name=\"field:topic\"", page, StringComparison.Ordinal);
        Assert.Contains("/page/press", page, StringComparison.Ordinal);
    }

    private async Task<JsonNode> DoAsync(string gesture, object body)
    {
        using var response = await _http.PostAsJsonAsync($"fake/{gesture}", body, Now);
        var text = await response.Content.ReadAsStringAsync(Now);
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }

    private async Task<JsonNode> LookAsync(string what) =>
        JsonNode.Parse(await _http.GetStringAsync(new Uri($"fake/{what}", UriKind.Relative), Now))!;
}
