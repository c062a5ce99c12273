namespace CommunityBot.Slack.Wire.Inbound;

/// <summary>An element that was used. https://docs.slack.dev/reference/interaction-payloads/block_actions-payload</summary>
internal sealed record ActionPayload
{
    public string? Type { get; init; }

    public string? ActionId { get; init; }

    public string? BlockId { get; init; }

    public string? Value { get; init; }

    /// <summary>Of a link button: the client opens it, we only acknowledge.</summary>
    public string? Url { get; init; }

    public TakenOptionPayload? SelectedOption { get; init; }

    public string? ActionTs { get; init; }
}
