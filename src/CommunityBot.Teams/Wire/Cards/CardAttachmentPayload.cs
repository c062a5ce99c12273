using System.Text.Json.Serialization;

namespace CommunityBot.Teams.Wire.Cards;

/// <summary>A card as an attachment, of a message or of a dialog.</summary>
internal sealed record CardAttachmentPayload(AdaptiveCardPayload Content)
{
    [JsonPropertyOrder(-1)]
    public string ContentType { get; } = AdaptiveCardPayload.ContentType;
}
