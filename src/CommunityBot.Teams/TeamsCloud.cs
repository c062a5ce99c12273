namespace CommunityBot.Teams;

/// <summary>The clouds that Teams lives in.</summary>
public enum TeamsCloud
{
    /// <summary>The public one.</summary>
    Public,

    /// <summary>The one of the government of the United States.</summary>
    UsGovernment,
}
