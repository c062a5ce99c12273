using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.Tests;

/// <summary>A server over HTTP that keeps what is posted and answers each method as a test wants.</summary>
internal sealed class PretendedSlack : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, Func<SlackCall, Task<IResult>>> _answers = [];
    private int _posted;

    private PretendedSlack(WebApplication app) => _app = app;

    public Uri Address => new($"{_app.Urls.First()}/");

    public ConcurrentQueue<SlackCall> Calls { get; } = [];

    /// <summary>What was posted for good: its ts and its arguments.</summary>
    public ConcurrentQueue<(string Ts, SlackCall Call)> Posted { get; } = [];

    public static async Task<PretendedSlack> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();

        var slack = new PretendedSlack(builder.Build());
        slack.AnswerAsOneWouldExpect();
        slack._app.Map("/{**path}", slack.AnswerAsync);
        await slack._app.StartAsync(TestContext.Current.CancellationToken);
        return slack;
    }

    public IEnumerable<SlackCall> CallsOf(string method) => Calls.Where(call => call.Method == method);

    public void On(string method, string json) => On(method, _ => json);

    public void On(string method, Func<SlackCall, string> json) =>
        On(method, call => Task.FromResult(Json(json(call))));

    public void On(string method, Func<SlackCall, Task<IResult>> answer) => _answers[method] = answer;

    public void Refuse(string method, string code) => On(method, $$"""{"ok":false,"error":"{{code}}"}""");

    /// <summary>Takes a message, as Slack does.</summary>
    public string Take(SlackCall call)
    {
        var ts = $"1700000000.{Interlocked.Increment(ref _posted).ToString("D6", CultureInfo.InvariantCulture)}";
        Posted.Enqueue((ts, call));
        return $$"""{"ok":true,"channel":"{{call["channel"]}}","ts":"{{ts}}"}""";
    }

    public static IResult Json(string json) => Results.Content(json, "application/json");

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private void AnswerAsOneWouldExpect()
    {
        On("chat.postMessage", Take);
        On("chat.update", call => $$"""{"ok":true,"channel":"{{call["channel"]}}","ts":"{{call["ts"]}}"}""");
        On("chat.postEphemeral", """{"ok":true,"message_ts":"1700000001.000001"}""");
        On("conversations.open", call => $$$"""{"ok":true,"channel":{"id":"D{{{call["users"]}}}" } }""");
        On("conversations.history", History);
        On("conversations.replies", History);
        On("views.publish", """{"ok":true,"view":{"id":"V1","hash":"1"}}""");
        On(
            "users.info",
            call => $$"""{"ok":true,"user":{"id":"{{call["user"]}}","profile":{"display_name":"Somebody else"} } }"""
        );
    }

    private string History(SlackCall call) =>
        JsonSerializer.Serialize(
            new
            {
                ok = true,
                messages = Posted
                    .Where(post => post.Call["channel"] == call["channel"])
                    .Reverse()
                    .Select(post => new { ts = post.Ts, metadata = post.Call.Json.GetProperty("metadata") }),
            }
        );

    private async Task<IResult> AnswerAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        var call = new SlackCall(
            request.Path.ToString(),
            request.Headers.Authorization.ToString(),
            request.ContentType ?? "",
            body.ToArray()
        )
        {
            Aborted = request.HttpContext.RequestAborted,
        };
        Calls.Enqueue(call);

        return _answers.TryGetValue(call.Method, out var answer)
            ? await answer(call)
            : Json("""{"ok":false,"error":"unknown_method"}""");
    }
}
