namespace CommunityBot.Slack.Wire.Api;

/// <summary>The tokens of an installation. https://docs.slack.dev/reference/methods/oauth.v2.access</summary>
internal sealed record OAuthAccessPayload
{
    public string? AccessToken { get; init; }

    /// <summary><c>bot</c>; <c>user</c> where a user's token was refreshed.</summary>
    public string? TokenType { get; init; }

    public string? BotUserId { get; init; }

    public string? AppId { get; init; }

    /// <summary>The scopes that were granted, separated by commas.</summary>
    public string? Scope { get; init; }

    /// <summary>The workspace; null where the app is installed org-wide.</summary>
    public NamedPayload? Team { get; init; }

    /// <summary>The organisation; null where the workspace belongs to none.</summary>
    public NamedPayload? Enterprise { get; init; }

    public bool IsEnterpriseInstall { get; init; }

    /// <summary>After how many seconds the token expires; null where tokens aren't rotated.</summary>
    public long? ExpiresIn { get; init; }

    public string? RefreshToken { get; init; }

    /// <summary>Who installed it.</summary>
    public NamedPayload? AuthedUser { get; init; }

    /// <summary>Tokens must not get anywhere by accident.</summary>
    public override string ToString() => $"Slack OAuth answer of {AppId}";
}
