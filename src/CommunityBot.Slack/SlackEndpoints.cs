using CommunityBot.Slack.WaysIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Slack;

/// <summary>
/// The URLs that Slack calls; each wants 200 within three seconds.
/// https://docs.slack.dev/apis/events-api#responding
/// </summary>
internal static class SlackEndpoints
{
    /// <summary>Maps them. Slack's signature is what lets a request in, so nothing else asks who it is.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, "/slack/events", (intake, body, token) => intake.TakeEventAsync(body, token));
        Map(routes, "/slack/commands", (intake, body, token) => intake.TakeCommandFormAsync(body, token));
        Map(routes, "/slack/interactivity", (intake, body, token) => intake.TakeInteractionFormAsync(body, token));
        Map(routes, "/slack/options", (intake, body, token) => intake.TakeInteractionFormAsync(body, token));
    }

    private static void Map(
        IEndpointRouteBuilder routes,
        string path,
        Func<SlackIntake, ReadOnlyMemory<byte>, CancellationToken, Task<SlackReply>> take
    ) =>
        routes
            .MapPost(
                path,
                (HttpContext context) =>
                    context.RequestServices.GetRequiredService<SlackRequests>().AnswerAsync(context, take)
            )
            .AllowAnonymous()
            .DisableAntiforgery()
            // Nothing of the pages' pipeline is for Slack, and it would cost a fifth of what an event costs.
            .ShortCircuit();
}
