using System.Text.Json.Nodes;

namespace CommunityBot.EndToEnd.Tests.Crashes;

/// <summary>An event on the platform, delivered until it is answered.</summary>
internal sealed record Happens(string Id, string As, string In, string Kind, JsonNode What) : IStep
{
    public Task DoAsync(SandboxClient bot, CancellationToken cancellationToken) =>
        bot.SendAsync(
            new()
            {
                ["id"] = Id,
                ["as"] = As,
                ["in"] = In,
                [Kind] = What.DeepClone(),
            },
            cancellationToken
        );
}
