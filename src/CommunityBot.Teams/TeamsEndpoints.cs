using CommunityBot.Teams.Inbound;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Teams;

/// <summary>
/// The one URL that Teams calls, for all tenants, conversations and events.
/// https://learn.microsoft.com/azure/bot-service/bot-builder-basics#http-details
/// </summary>
internal static class TeamsEndpoints
{
    /// <summary>The path that the Azure Bot names.</summary>
    public const string Path = "/api/messages";

    /// <summary>Maps it. The connector's token is what lets a request in, so nothing else asks who it is.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost(
                Path,
                (HttpContext context) =>
                    context.RequestServices.GetRequiredService<TeamsRequests>().AnswerAsync(context)
            )
            .AllowAnonymous()
            .DisableAntiforgery()
            // Nothing of the pages' pipeline is for the connector, and it would cost a fifth of what an activity costs.
            .ShortCircuit();
}
