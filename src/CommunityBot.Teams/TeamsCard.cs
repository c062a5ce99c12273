using CommunityBot.Teams.Wire.Cards;

namespace CommunityBot.Teams;

/// <summary>A card as Teams takes it.</summary>
/// <param name="Summary">What notifications say: the activity's <c>summary</c>.</param>
/// <param name="Card">What is shown.</param>
internal sealed record TeamsCard(string Summary, AdaptiveCardPayload Card);
