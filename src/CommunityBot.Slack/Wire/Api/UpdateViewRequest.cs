using CommunityBot.Slack.Wire.Blocks;

namespace CommunityBot.Slack.Wire.Api;

/// <summary>Another content for an open modal. https://docs.slack.dev/reference/methods/views.update</summary>
internal sealed record UpdateViewRequest(string ViewId, SlackViewPayload View)
{
    /// <summary>The state of the modal that is replaced; another one is left alone.</summary>
    public string? Hash { get; init; }
}
