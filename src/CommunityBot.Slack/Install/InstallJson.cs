using System.Text.Json.Serialization;
using CommunityBot.Slack.Install.Keys;

namespace CommunityBot.Slack.Install;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(TokenRow))]
[JsonSerializable(typeof(OrgRow))]
[JsonSerializable(typeof(KeyRow))]
internal sealed partial class InstallJson : JsonSerializerContext;
