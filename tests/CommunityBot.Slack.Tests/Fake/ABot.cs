using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.Tests.Fake;

/// <summary>A bot of a few lines that hears what the fake Slack sends, and answers as it is told.</summary>
internal sealed class ABot : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ABot(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public ConcurrentQueue<Heard> All { get; } = new();

    public static async Task<ABot> StartAsync(Func<Heard, (int Status, object? Json)> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var bot = new ABot(builder.Build());
        bot._app.MapPost("/slack/{way}", (HttpContext http, string way) => bot.HearAsync(http, way, answer));
        await bot._app.StartAsync(TestContext.Current.CancellationToken);
        return bot;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> HearAsync(HttpContext http, string way, Func<Heard, (int Status, object? Json)> answer)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        var headers = http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString());
        var heard = new Heard(way, body.ToArray(), headers);
        All.Enqueue(heard);
        var (status, json) = answer(heard);
        return json is null ? Results.StatusCode(status) : Results.Json(json, statusCode: status);
    }

    /// <summary>A request of Slack's.</summary>
    public sealed record Heard(string Way, byte[] Body, IReadOnlyDictionary<string, string> Headers)
    {
        private string Text => System.Text.Encoding.UTF8.GetString(Body);

        public JsonObject Json =>
            JsonNode.Parse(Way == "events" ? Text : Fields.GetValueOrDefault("payload") ?? "{}")!.AsObject();

        public string What => (Json["event"]?["type"] ?? Json["type"])?.ToString() ?? Fields["command"];

        public Dictionary<string, string> Fields =>
            Text.Split('&')
                .Select(one => one.Split('=', 2))
                .ToDictionary(one => Uri.UnescapeDataString(one[0]), one => Uri.UnescapeDataString(one[1]));
    }
}
