using System.Collections.Immutable;
using CommunityBot.Slack.Wire.OAuth;
using NodaTime;

namespace CommunityBot.Slack.Install;

/// <summary>What an installation granted: its token, decrypted, and what may be done with it.</summary>
internal sealed record SlackGrant(SlackInstallation Installation, ImmutableArray<string> Scopes)
{
    /// <summary>With it the next token is fetched; null where tokens don't expire, or Slack doesn't take it any more.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>When the token ends; null where it doesn't.</summary>
    public Instant? ExpiresAt { get; init; }

    /// <summary>What Slack granted; null where its answer lacks what is needed.</summary>
    public static SlackGrant? Of(OAuthAccessPayload access, Instant now)
    {
        var owner = access.IsEnterpriseInstall is true ? access.Enterprise : access.Team;

        return (owner?.Id, access) is ({ Length: > 0 } id, { AccessToken: { Length: > 0 } token, BotUserId: { } bot })
            ? new(new(id, token, bot, access.AppId), SlackScopes.Parse(access.Scope))
            {
                RefreshToken = access.RefreshToken,
                ExpiresAt = access.ExpiresIn is { } seconds ? now + Duration.FromSeconds(seconds) : null,
            }
            : null;
    }

    /// <summary>Whether the token is still taken a while from now.</summary>
    public bool IsGoodAt(Instant moment) => ExpiresAt is not { } end || moment < end;

    /// <summary>The tokens must not get anywhere by accident.</summary>
    public override string ToString() => $"Grant of {Installation}";
}
