using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityBot.Teams.Wire.Cards;

/// <summary>How cards are written, and how those that come back are read.</summary>
[JsonSerializable(typeof(AdaptiveCardPayload))]
[JsonSerializable(typeof(DialogPayload))]
internal sealed partial class CardsJson : JsonSerializerContext
{
    /// <summary>
    /// Bodies of requests, never part of a page: people's letters stay letters, or a card could become six times as large.
    /// </summary>
    public static CardsJson Plain { get; } =
        new(
            new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                AllowOutOfOrderMetadataProperties = true,
            }
        );
}
