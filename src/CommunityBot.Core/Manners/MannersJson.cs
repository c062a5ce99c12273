using System.Text.Json.Serialization;

namespace CommunityBot.Core.Manners;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(Person))]
internal sealed partial class MannersJson : JsonSerializerContext;
