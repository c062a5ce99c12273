using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Bench.Teams;

/// <summary>The least that may answer Teams: it looks whether the body is JSON, and does nothing with it.</summary>
internal static class BareTeams
{
    public const string Argument = "--bare-teams";

    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.MapGet("/health/ready", () => TypedResults.Text("ready"));
        app.MapPost("/api/messages", TakeAsync);
        await app.RunAsync();
    }

    private static async Task TakeAsync(HttpContext context)
    {
        using var activity = await JsonDocument.ParseAsync(
            context.Request.Body,
            cancellationToken: context.RequestAborted
        );

        if (!activity.RootElement.TryGetProperty("type", out _))
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
    }
}
