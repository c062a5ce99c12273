namespace CommunityBot.Teams.Wire.Cards;

/// <summary>One of the choices of a set.</summary>
internal sealed record ChoicePayload(string Title, string Value);
