namespace CommunityBot.Slack.Wire.OAuth;

/// <summary>What <c>auth.test</c> answers for a bot token. https://docs.slack.dev/reference/methods/auth.test</summary>
internal sealed record AuthTestPayload : IOAuthPayload
{
    public bool Ok { get; init; }
    public string? Error { get; init; }
    public string? TeamId { get; init; }
    public string? UserId { get; init; }
    public string? AppId { get; init; }
    public string? EnterpriseId { get; init; }
    public bool? IsEnterpriseInstall { get; init; }

    /// <summary>What the token may do; it comes in the header <c>X-OAuth-Scopes</c>.</summary>
    public string? Scope { get; init; }
}
