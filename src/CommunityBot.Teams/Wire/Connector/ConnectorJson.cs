using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityBot.Teams.Wire.Connector;

/// <summary>What the connector is asked, and what it answers. https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference</summary>
[JsonSerializable(typeof(ActivityRequest))]
[JsonSerializable(typeof(ConversationRequest))]
[JsonSerializable(typeof(ResourcePayload))]
[JsonSerializable(typeof(MemberPayload))]
[JsonSerializable(typeof(MembersPayload))]
[JsonSerializable(typeof(TeamPayload))]
[JsonSerializable(typeof(ChannelsPayload))]
[JsonSerializable(typeof(ErrorPayload))]
internal sealed partial class ConnectorJson : JsonSerializerContext
{
    /// <summary>Bodies of requests, never part of a page: people's letters stay letters, as in the cards within.</summary>
    public static ConnectorJson Plain { get; } =
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
