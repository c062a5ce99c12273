namespace CommunityBot.Teams.Wire.Cards;

/// <summary>What a card asks of Teams itself.</summary>
internal sealed record CardHostPayload(string Width)
{
    /// <summary>As wide as the conversation.</summary>
    public static CardHostPayload Wide { get; } = new("Full");
}
