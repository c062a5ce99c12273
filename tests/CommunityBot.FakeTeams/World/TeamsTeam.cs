namespace CommunityBot.FakeTeams.World;

/// <summary>A team; its id is that of its first channel.</summary>
public sealed record TeamsTeam(string Id, string Name)
{
    /// <summary>Its members.</summary>
    public IList<TeamsUser> People { get; init; } = [];

    /// <summary>Its channels.</summary>
    public IList<TeamsConversation> Channels { get; } = [];
}
