namespace CommunityBot.Slack.Wire.OAuth;

/// <summary>What <c>oauth.v2.access</c> answers. https://docs.slack.dev/reference/methods/oauth.v2.access</summary>
internal sealed record OAuthAccessPayload : IOAuthPayload
{
    public bool Ok { get; init; }
    public string? Error { get; init; }
    public string? AccessToken { get; init; }
    public string? Scope { get; init; }
    public string? BotUserId { get; init; }
    public string? AppId { get; init; }

    /// <summary>Null in an org-wide installation.</summary>
    public OAuthOwner? Team { get; init; }

    public OAuthOwner? Enterprise { get; init; }
    public bool? IsEnterpriseInstall { get; init; }

    /// <summary>In seconds; with token rotation alone.</summary>
    public long? ExpiresIn { get; init; }

    public string? RefreshToken { get; init; }

    /// <summary>It holds tokens.</summary>
    public override string ToString() => nameof(OAuthAccessPayload);
}
