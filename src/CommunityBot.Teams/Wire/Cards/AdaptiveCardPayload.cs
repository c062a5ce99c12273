using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CommunityBot.Teams.Wire.Cards;

/// <summary>
/// An Adaptive Card. https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference#adaptive-card
/// </summary>
internal sealed record AdaptiveCardPayload(ImmutableArray<ElementPayload> Body)
{
    /// <summary>The type of an attachment that is a card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    [JsonPropertyOrder(-1)]
    public string Type { get; } = "AdaptiveCard";

    [JsonPropertyName("$schema")]
    public string Schema { get; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    /// <summary>The newest that all Teams clients know; a card of a newer one isn't shown by those that don't.</summary>
    public string Version { get; } = "1.5";

    /// <summary>The language, in which clients also write days and times.</summary>
    public string? Lang { get; init; }

    /// <summary>Whether it is read from right to left.</summary>
    public bool? Rtl { get; init; }

    /// <summary>What is shown where the card can't be.</summary>
    public string? FallbackText { get; init; }

    /// <summary>What is read out.</summary>
    public string? Speak { get; init; }

    public ImmutableArray<ActionPayload>? Actions { get; init; }

    public RefreshPayload? Refresh { get; init; }

    public CardHostPayload? Msteams { get; init; }
}
