namespace CommunityBot.Slack.Wire.Api;

/// <summary>Whose token it is. https://docs.slack.dev/reference/methods/auth.test</summary>
internal sealed record AuthTestPayload
{
    public string? TeamId { get; init; }

    public string? UserId { get; init; }

    public string? BotId { get; init; }

    public string? EnterpriseId { get; init; }

    public bool IsEnterpriseInstall { get; init; }
}
