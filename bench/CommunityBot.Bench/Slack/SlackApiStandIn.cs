using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Bench.Slack;

/// <summary>What our program calls back: every method is done at once. The others call nothing.</summary>
internal sealed class SlackApiStandIn
{
    private static int _messages;

    private SlackApiStandIn(Uri address) => Address = address;

    public Uri Address { get; }

    /// <summary>It lives as long as this program.</summary>
    public static async Task<SlackApiStandIn> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();

        var app = builder.Build();
        app.MapPost("/api/{method}", (string method) => TypedResults.Text(Answer(method), "application/json"));
        await app.StartAsync(cancellationToken);
        return new(new($"{app.Urls.First()}/"));
    }

    private static string Answer(string method) =>
        method switch
        {
            "auth.test" => """{"ok":true,"team_id":"T0BENCH","user_id":"U0BENCH","bot_id":"B0BENCH"}""",
            "users.info" => """
                {"ok":true,"user":{"id":"U1","team_id":"T0BENCH","name":"ann","real_name":"Ann","tz":"Europe/Madrid",
                 "locale":"en-US","is_bot":false,"deleted":false,"profile":{"display_name":"Ann","real_name":"Ann"}}}
                """,
            "chat.postMessage" => string.Create(
                CultureInfo.InvariantCulture,
                $$"""{"ok":true,"channel":"D1","ts":"1700000000.{{Interlocked.Increment(ref _messages):D6}}"}"""
            ),
            "conversations.open" => """{"ok":true,"channel":{"id":"D1"}}""",
            _ => """{"ok":true}""",
        };
}
