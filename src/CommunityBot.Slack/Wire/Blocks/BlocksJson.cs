using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityBot.Slack.Wire.Blocks;

/// <summary>How blocks and views are written. Slack refuses members that it doesn't know, so what is null isn't there.</summary>
[JsonSerializable(typeof(ImmutableArray<BlockPayload>))]
[JsonSerializable(typeof(SlackViewPayload))]
[JsonSerializable(typeof(ViewStatePayload))]
[JsonSerializable(typeof(FormMetadataPayload))]
internal sealed partial class BlocksJson : JsonSerializerContext
{
    /// <summary>Bodies of requests, never part of a page: people's letters stay letters, which keeps payloads small.</summary>
    public static BlocksJson Plain { get; } =
        new(
            new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                AllowOutOfOrderMetadataProperties = true,
            }
        );
}
