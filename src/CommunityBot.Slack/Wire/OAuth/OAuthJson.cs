using System.Text.Json.Serialization;

namespace CommunityBot.Slack.Wire.OAuth;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(OAuthAccessPayload))]
[JsonSerializable(typeof(AuthTestPayload))]
internal sealed partial class OAuthJson : JsonSerializerContext;
