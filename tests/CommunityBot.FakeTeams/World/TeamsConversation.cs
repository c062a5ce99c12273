namespace CommunityBot.FakeTeams.World;

/// <summary>A chat or a channel.</summary>
public sealed class TeamsConversation(string id, string kind)
{
    /// <summary>Its id, without a thread.</summary>
    public string Id { get; } = id;

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    public string Kind { get; } = kind;

    /// <summary>Its name; null for the first channel of a team, and for chats.</summary>
    public string? Name { get; init; }

    /// <summary>The team, of a channel.</summary>
    public TeamsTeam? Team { get; init; }

    /// <summary>Whether the app is in there.</summary>
    public bool HasBot { get; set; } = true;

    /// <summary>Those in there; of a standard channel the team's.</summary>
    public IList<TeamsUser> People { get; init; } = [];

    /// <summary>What was said, oldest first.</summary>
    public IList<TeamsMessage> Messages { get; } = [];
}
