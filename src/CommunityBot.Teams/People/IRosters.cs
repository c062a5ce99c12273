namespace CommunityBot.Teams.People;

/// <summary>Who is in which channel or chat.</summary>
internal interface IRosters
{
    /// <summary>
    /// The bot came into a channel or a group chat: the people who are there already become members, one by one, durably.
    /// Of a standard channel these are the people of its team.
    /// </summary>
    Task BeginAsync(string tenant, string conversation, CancellationToken cancellationToken);
}
