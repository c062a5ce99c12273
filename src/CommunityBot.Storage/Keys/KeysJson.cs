using System.Text.Json.Serialization;

namespace CommunityBot.Storage.Keys;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(KeyRow))]
[JsonSerializable(typeof(SealedJson))]
internal sealed partial class KeysJson : JsonSerializerContext;
