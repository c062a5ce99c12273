namespace CommunityBot.Teams.Wire.Cards;

/// <summary>A column of a table: how wide it is beside the others.</summary>
internal sealed record ColumnPayload(int Width);
