using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Bench.Teams;

/// <summary>What our program calls back: everything is done at once. The others call nothing.</summary>
internal sealed class ConnectorStandIn
{
    private static int _messages;

    private ConnectorStandIn(Uri address) => Address = address;

    public Uri Address { get; }

    /// <summary>It lives as long as this program.</summary>
    public static async Task<ConnectorStandIn> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();

        var app = builder.Build();
        app.MapGet("/v3/conversations/{conversation}/members/{person}", (string person) => Json(Member(person)));
        app.MapFallback(() => Json(Written()));
        await app.StartAsync(cancellationToken);
        return new(new($"{app.Urls.First()}/"));
    }

    private static ContentHttpResult Json(string answer) => TypedResults.Text(answer, "application/json");

    private static string Member(string person) =>
        $$"""{"id":"29:{{person}}","aadObjectId":"{{person}}","name":"Ann","tenantId":"{{TeamsActivities.Tenant}}","userRole":"user"}""";

    private static string Written() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"id":"{{1_700_000_000_000 + Interlocked.Increment(ref _messages)}}"}"""
        );
}
