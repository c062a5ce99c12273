namespace CommunityBot.Teams.Inbound;

/// <summary>A channel of a team that the bot was added to.</summary>
/// <param name="Channel">Its id.</param>
/// <param name="HasOwnRoster">Whether its people are its own, not the team's.</param>
internal sealed record TeamChannel(string Channel, bool HasOwnRoster);
