using System.Text.Json.Serialization;

namespace CommunityBot.Slack.Wire.Inbound;

/// <summary>What Slack is answered in the body of a response.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower
)]
[JsonSerializable(typeof(ChallengeRequest))]
[JsonSerializable(typeof(OptionsRequest))]
[JsonSerializable(typeof(ResponseActionRequest))]
internal sealed partial class AnswerJson : JsonSerializerContext;
