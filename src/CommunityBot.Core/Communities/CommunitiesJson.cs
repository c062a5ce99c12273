using System.Text.Json.Serialization;

namespace CommunityBot.Core.Communities;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(Community))]
[JsonSerializable(typeof(Member))]
[JsonSerializable(typeof(ChannelLink))]
[JsonSerializable(typeof(AccountLink))]
[JsonSerializable(typeof(PersonAccount))]
internal sealed partial class CommunitiesJson : JsonSerializerContext;
