using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CommunityBot.Bench.Cold;

/// <summary>The least that answers at the same address: what ASP.NET Core costs by itself.</summary>
internal static class BareProgram
{
    public const string Argument = "--bare";

    public static async Task RunAsync()
    {
        await using var app = WebApplication.CreateBuilder().Build();
        app.MapGet("/health/ready", () => TypedResults.Text("ready"));
        await app.RunAsync();
    }
}
