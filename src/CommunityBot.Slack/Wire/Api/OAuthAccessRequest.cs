using System.Text.Json.Serialization;

namespace CommunityBot.Slack.Wire.Api;

/// <summary>A code or a refresh token to be exchanged. https://docs.slack.dev/reference/methods/oauth.v2.access</summary>
internal sealed record OAuthAccessRequest
{
    /// <summary>The client id of the app; it travels in the header.</summary>
    [JsonIgnore]
    public required string ClientId { get; init; }

    /// <summary>The client secret of the app; it travels in the header.</summary>
    [JsonIgnore]
    public required string ClientSecret { get; init; }

    /// <summary>The code that Slack sent the browser back with.</summary>
    public string? Code { get; init; }

    /// <summary>The very address that Slack was given to send the browser back to.</summary>
    public Uri? RedirectUri { get; init; }

    /// <summary><c>refresh_token</c> where one is exchanged; null where a code is.</summary>
    public string? GrantType => RefreshToken is null ? null : "refresh_token";

    /// <summary>The refresh token.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>Secrets must not get anywhere by accident.</summary>
    public override string ToString() => "Slack OAuth exchange";
}
