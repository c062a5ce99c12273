using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CommunityBot.Teams.Trust;

/// <summary>
/// Tells who calls, before anything of the body is read. Without an app id nobody may, except, in Development, the Agents
/// Playground on the same machine, which sends no token.
/// https://learn.microsoft.com/microsoft-365/agents-sdk/test-with-toolkit-project
/// </summary>
internal sealed class Callers(ConnectorTokens tokens, IOptions<TeamsOptions> options, IHostEnvironment environment)
{
    private const string Bearer = "Bearer ";

    // What is passed on from elsewhere arrives from loopback as well, with one of these.
    private static readonly string[] SignsOfProxies = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "Via"];

    /// <summary>Who calls.</summary>
    public async Task<Caller> CheckAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(options.Value.AppId))
            return environment.IsDevelopment() && IsLocal(context)
                ? new Caller.Playground()
                : new Caller.Stranger("no-app-id");

        return
            context.Request.Headers.Authorization is [{ } header]
            && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? await tokens.CheckAsync(header[Bearer.Length..].Trim(), cancellationToken)
            : new Caller.Stranger("no-token");
    }

    private static bool IsLocal(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && !SignsOfProxies.Any(context.Request.Headers.ContainsKey);
}
