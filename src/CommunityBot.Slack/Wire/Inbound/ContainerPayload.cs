namespace CommunityBot.Slack.Wire.Inbound;

/// <summary>What holds the element that was used. https://docs.slack.dev/reference/interaction-payloads/block_actions-payload</summary>
internal sealed record ContainerPayload
{
    public string? Type { get; init; }

    public string? ViewId { get; init; }

    public string? MessageTs { get; init; }

    public string? ChannelId { get; init; }

    public string? ThreadTs { get; init; }

    public bool? IsEphemeral { get; init; }
}
