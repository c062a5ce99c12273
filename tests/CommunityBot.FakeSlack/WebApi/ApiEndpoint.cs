using System.Collections.Concurrent;
using System.Globalization;
using CommunityBot.FakeSlack.Delivery;
using CommunityBot.FakeSlack.World;

namespace CommunityBot.FakeSlack.WebApi;

/// <summary>/api/METHOD over HTTP, with the faults that were asked for.</summary>
internal sealed class ApiEndpoint(
    SlackWorld world,
    ApiServer server,
    Faults faults,
    EventDispatcher dispatcher,
    CancellationToken stopping
)
{
    private static readonly string[] Secrets = ["client_secret", "refresh_token", "code"];

    public ConcurrentQueue<ApiCall> Calls { get; } = new();

    public async Task ServeAsync(HttpContext http, string method)
    {
        var reading = await Reading.OfAsync(http.Request, http.RequestAborted);
        var answer = faults.Take(method) switch
        {
            Fault.Limited limited => new ApiAnswer(ApiServer.Code("ratelimited"), null, [], limited.RetryAfter),
            Fault.Refused refused => new ApiAnswer(ApiServer.Code(refused.Code), null, [], null),
            Fault.Broken broken => Break(http, method, reading, broken.Status),
            Fault.Dropped => Drop(http, method, reading),
            Fault.DroppedAfterwards => DropDone(http, method, reading),
            Fault.BrokenAfterwards broken => BreakDone(http, method, reading, broken.Status),
            Fault.HangsAfterwards => await HangAsync(http, method, reading),
            _ => server.Serve(method, reading),
        };
        if (answer is not null)
            await AnswerAsync(http, method, reading, answer);
    }

    private ApiAnswer? Break(HttpContext http, string method, Reading reading, int status)
    {
        Record(method, reading, null, status);
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html";
        return null;
    }

    private ApiAnswer? BreakDone(HttpContext http, string method, Reading reading, int status)
    {
        dispatcher.Start(server.Serve(method, reading).Happenings);
        return Break(http, method, reading, status);
    }

    private ApiAnswer? Drop(HttpContext http, string method, Reading reading)
    {
        Record(method, reading, null, 0);
        http.Abort();
        return null;
    }

    private ApiAnswer? DropDone(HttpContext http, string method, Reading reading)
    {
        dispatcher.Start(server.Serve(method, reading).Happenings);
        return Drop(http, method, reading);
    }

    private async Task<ApiAnswer?> HangAsync(HttpContext http, string method, Reading reading)
    {
        dispatcher.Start(server.Serve(method, reading).Happenings);
        Record(method, reading, null, 0);
        var end = new TaskCompletionSource();
        await using var left = http.RequestAborted.Register(() => end.TrySetResult());
        await using var stopped = stopping.Register(() => end.TrySetResult());
        await end.Task;
        http.Abort();
        return null;
    }

    private async Task AnswerAsync(HttpContext http, string method, Reading reading, ApiAnswer answer)
    {
        var status = answer.RetryAfter is null ? StatusCodes.Status200OK : StatusCodes.Status429TooManyRequests;
        Record(method, reading, answer, status);
        http.Response.StatusCode = status;
        http.Response.Headers["X-Slack-Req-Id"] = Ids.Secret(16);
        if (answer.RetryAfter is { } wait)
            http.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds))
                .ToString(CultureInfo.InvariantCulture);
        lock (world.Gate)
            if (reading.Token is { } token && server.Find(token).Installation is { } installation)
                http.Response.Headers["X-OAuth-Scopes"] = string.Join(',', installation.Scopes.Order());
        http.Response.ContentType = "application/json; charset=utf-8";
        dispatcher.Start(answer.Happenings);
        await http.Response.WriteAsync(answer.Body.ToJsonString(), http.RequestAborted);
    }

    private void Record(string method, Reading reading, ApiAnswer? answer, int status)
    {
        var arguments = reading.Arguments.Values.DeepClone().AsObject();
        foreach (var secret in Secrets.Where(arguments.ContainsKey))
            arguments[secret] = "…";
        Calls.Enqueue(new(method, answer?.TeamId, arguments, world.Now, status, answer?.Body.DeepClone().AsObject()));
    }
}
