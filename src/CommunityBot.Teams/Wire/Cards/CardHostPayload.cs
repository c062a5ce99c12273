using System.Collections.Immutable;

namespace CommunityBot.Teams.Wire.Cards;

/// <summary>What a card asks of Teams itself.</summary>
internal sealed record CardHostPayload(string Width)
{
    /// <summary>As wide as the conversation.</summary>
    public static CardHostPayload Wide { get; } = new("Full");

    /// <summary>Whom it mentions.</summary>
    public ImmutableArray<MentionPayload>? Entities { get; init; }
}
