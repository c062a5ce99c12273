using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Bench.Slack;

/// <summary>The least that may answer Slack: it checks the signature over the raw body, and does nothing with it.</summary>
internal static class BareSlack
{
    public const string Argument = "--bare-slack";

    private const int FiveMinutes = 300;

    private static readonly byte[] Secret = Encoding.UTF8.GetBytes(SlackEvents.Secret);

    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.MapGet("/health/ready", () => TypedResults.Text("ready"));
        app.MapPost("/slack/events", TakeAsync);
        await app.RunAsync();
    }

    private static async Task TakeAsync(HttpContext context)
    {
        var body = new byte[context.Request.ContentLength ?? 0];
        await context.Request.Body.ReadExactlyAsync(body, context.RequestAborted);

        if (!IsSigned(context.Request.Headers, body))
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
    }

    private static bool IsSigned(IHeaderDictionary headers, byte[] body)
    {
        var time = headers["X-Slack-Request-Timestamp"].ToString();
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        if (!long.TryParse(time, CultureInfo.InvariantCulture, out var sent) || Math.Abs(now - sent) > FiveMinutes)
            return false;

        return CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(SlackEvents.Sign(Secret, time, body)),
            Encoding.ASCII.GetBytes(headers["X-Slack-Signature"].ToString())
        );
    }
}
