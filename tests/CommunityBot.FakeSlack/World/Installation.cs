using System.Text.Json.Nodes;

namespace CommunityBot.FakeSlack.World;

/// <summary>The app in a workspace (<paramref name="TeamId"/>), or in a whole organisation.</summary>
internal sealed record Installation(string? TeamId, string? Enterprise, string BotUserId, string BotId)
{
    /// <summary>The scopes that were granted; a second installation adds to them.</summary>
    public HashSet<string> Scopes { get; init; } = [];
    public List<AccessToken> Tokens { get; } = [];
    public List<RefreshToken> RefreshTokens { get; } = [];
    public bool IsRemoved { get; set; }
    public bool IsOrgWide => TeamId is null;

    public bool Covers(Team team) => IsOrgWide ? team.Enterprise == Enterprise : team.Id == TeamId;

    public JsonObject Authorization(Team team) =>
        new()
        {
            ["enterprise_id"] = team.Enterprise,
            ["team_id"] = IsOrgWide ? null : team.Id,
            ["user_id"] = BotUserId,
            ["is_bot"] = true,
            ["is_enterprise_install"] = IsOrgWide,
        };
}
