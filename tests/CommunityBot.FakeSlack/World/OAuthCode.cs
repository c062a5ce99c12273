using NodaTime;

namespace CommunityBot.FakeSlack.World;

/// <summary>What the OAuth page sends the browser back with: ten minutes, once.</summary>
internal sealed class OAuthCode(string value, Team team, string userId, Instant made)
{
    public string Value { get; } = value;
    public Team Team { get; } = team;
    public string UserId { get; } = userId;
    public Instant Made { get; } = made;
    public required string RedirectUri { get; init; }
    public required IReadOnlyList<string> Scopes { get; init; }
    public required bool IsOrgWide { get; init; }
    public bool IsUsed { get; set; }
}
