using System.Text.Json.Serialization;

namespace CommunityBot.Teams.Sending;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HintRow))]
internal sealed partial class SendingJson : JsonSerializerContext;
