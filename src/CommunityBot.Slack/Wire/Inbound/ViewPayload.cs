using System.Collections.Immutable;
using CommunityBot.Slack.Wire.Blocks;

namespace CommunityBot.Slack.Wire.Inbound;

/// <summary>A modal or a home, as somebody sees it. https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload</summary>
internal sealed record ViewPayload
{
    public string? Id { get; init; }

    /// <summary><c>modal</c> or <c>home</c>.</summary>
    public string? Type { get; init; }

    public string? Hash { get; init; }

    public string? CallbackId { get; init; }

    public string? PrivateMetadata { get; init; }

    /// <summary>The view below in the stack; null in the lowest.</summary>
    public string? PreviousViewId { get; init; }

    public string? AppInstalledTeamId { get; init; }

    public ImmutableArray<ShownBlockPayload?>? Blocks { get; init; }

    public ViewStatePayload? State { get; init; }
}
