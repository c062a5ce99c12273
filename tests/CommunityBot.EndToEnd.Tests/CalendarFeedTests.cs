using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CommunityBot.EndToEnd.Tests;

/// <summary>A calendar program that subscribes to an address of the real program.</summary>
public sealed partial class CalendarFeedTests : IAsyncLifetime
{
    private readonly HttpClient _http = new();
    private BotProcess? _bot;
    private string _path = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("communitybot-");
        _bot = await BotProcess.StartAsync(
            new BotSettings(folder.FullName, "2026-03-02T08:00:00Z")
            {
                More = new Dictionary<string, string> { ["Pages__Address"] = "https://bot.example.org" },
            },
            Cancel
        );
        _http.BaseAddress = _bot.Address;
        using var sandbox = new SandboxClient(_bot.Address);
        await sandbox.SendAsync(Event("added", "channel", "bot-added", value: true), Cancel);
        await sandbox.SendAsync(Pressed("asked", "rhythms.feed-renew", "mine;All"), Cancel);
        _path = await AddressAsync(sandbox);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _bot!.DisposeAsync();
    }

    [Fact]
    public async Task It_comes_as_a_calendar_that_nobody_else_may_keep_and_again_only_when_it_has_changed()
    {
        using var first = await _http.GetAsync(_path, Cancel);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal("text/calendar", first.Content.Headers.ContentType!.MediaType);
        Assert.True(first.Headers.CacheControl is { Private: true, NoCache: true });
        Assert.StartsWith("BEGIN:VCALENDAR", await first.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);

        _http.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await _http.GetAsync(_path, Cancel);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);

        _http.DefaultRequestHeaders.IfNoneMatch.Clear();
        _http.DefaultRequestHeaders.IfNoneMatch.Add(new EntityTagHeaderValue("\"other\""));
        using var changed = await _http.GetAsync(_path, Cancel);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    [Fact]
    public async Task A_program_that_only_looks_gets_the_same_answer_without_the_calendar()
    {
        using var look = await _http.SendAsync(new(HttpMethod.Head, _path), Cancel);

        Assert.Equal(HttpStatusCode.OK, look.StatusCode);
        Assert.NotNull(look.Headers.ETag);
        Assert.Empty(await look.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task Wrong_ended_and_impossible_addresses_have_one_and_the_same_answer()
    {
        var wrong = await AnswerAsync($"{_path[..^5]}{(_path[^5] == '0' ? '1' : '0')}.ics");
        var impossible = await AnswerAsync("/calendars/nothing");
        using var sandbox = new SandboxClient(_bot!.Address);
        await sandbox.SendAsync(Pressed("ended", "rhythms.feed-end", "mine"), Cancel);

        var ended = await AnswerAsync(_path);

        Assert.StartsWith("404", ended, StringComparison.Ordinal);
        Assert.Equal(ended, wrong);
        Assert.Equal(ended, impossible);
    }

    [Fact]
    public async Task The_address_is_never_logged()
    {
        using var answer = await _http.GetAsync(_path, Cancel);

        Assert.DoesNotContain(_path.Split('.')[^2], _bot!.Said, StringComparison.Ordinal);
    }

    private async Task<string> AnswerAsync(string path)
    {
        using var answer = await _http.GetAsync(path, Cancel);
        var headers = answer
            .Headers.Where(header => header.Key != "Date")
            .OrderBy(header => header.Key, StringComparer.Ordinal);
        return $"{(int)answer.StatusCode} {string.Join(';', headers.Select(header => $"{header.Key}={string.Join(',', header.Value)}"))} {await answer.Content.ReadAsStringAsync(Cancel)}";
    }

    private static async Task<string> AddressAsync(SandboxClient sandbox)
    {
        while (true)
        {
            var messages = await sandbox.MessagesAsync("dm-ana", "ana", Cancel);
            if (Address().Match(messages.ToJsonString()) is { Success: true } match)
                return match.Groups["path"].Value;

            await Task.Delay(TimeSpan.FromMilliseconds(20), Cancel);
        }
    }

    private static JsonObject Pressed(string id, string action, string value) =>
        Event(id, "dm-ana", "pressed", new JsonObject { ["action"] = action, ["value"] = value });

    private static JsonObject Event(string id, string place, string kind, JsonNode value) =>
        new()
        {
            ["id"] = id,
            ["as"] = "ana",
            ["in"] = place,
            [kind] = value,
        };

    [GeneratedRegex(
        "https://bot.example.org(?<path>/calendars/[a-z0-9]+[.][0-9a-f]{32}[.]ics)",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Address();
}
