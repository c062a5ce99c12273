namespace CommunityBot.Teams;

/// <summary>Names by which others know the adapter.</summary>
internal static class TeamsNames
{
    /// <summary>The platform of places and accounts.</summary>
    public const string Platform = "teams";
}
