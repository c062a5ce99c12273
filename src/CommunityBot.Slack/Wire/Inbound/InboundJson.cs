using System.Text.Json.Serialization;

namespace CommunityBot.Slack.Wire.Inbound;

/// <summary>What Slack sends. Members that we don't know are ignored: Slack adds some at any time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower
)]
[JsonSerializable(typeof(EnvelopePayload))]
[JsonSerializable(typeof(InteractionPayload))]
[JsonSerializable(typeof(CommandPayload))]
internal sealed partial class InboundJson : JsonSerializerContext;
