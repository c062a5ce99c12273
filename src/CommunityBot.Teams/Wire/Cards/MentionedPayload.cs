namespace CommunityBot.Teams.Wire.Cards;

/// <summary>Who is mentioned.</summary>
internal sealed record MentionedPayload(string Id, string Name);
