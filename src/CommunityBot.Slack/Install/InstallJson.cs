using System.Text.Json.Serialization;

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
internal sealed partial class InstallJson : JsonSerializerContext;
