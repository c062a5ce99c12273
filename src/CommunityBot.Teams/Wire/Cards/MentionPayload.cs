namespace CommunityBot.Teams.Wire.Cards;

/// <summary>
/// Somebody whom a card mentions, by the very words that stand in its text.
/// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format#mention-support-within-adaptive-cards
/// </summary>
internal sealed record MentionPayload(string Text, MentionedPayload Mentioned)
{
    public string Type { get; } = "mention";
}
