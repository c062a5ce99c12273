using System.Collections.Immutable;
using CommunityBot.Teams.Wire.Cards;

namespace CommunityBot.Teams.Wire.Connector;

/// <summary>
/// A message to be sent: a card and nothing beside it. With a text as well Teams makes two messages of it and tells the id
/// of neither. https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-actions
/// </summary>
/// <param name="Summary">What notifications say.</param>
/// <param name="Attachments">The card.</param>
internal sealed record ActivityRequest(string Summary, ImmutableArray<CardAttachmentPayload> Attachments)
{
    public string Type { get; } = "message";

    /// <summary>A card as a message.</summary>
    public static ActivityRequest Of(TeamsCard card) => new(card.Summary, [new(card.Card)]);
}
