using System.Text.Json.Serialization;

namespace CommunityBot.Core.Manners;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(Person), TypeInfoPropertyName = "PersonRow")]
[JsonSerializable(typeof(Mailbox))]
[JsonSerializable(typeof(WaitingPrompt))]
[JsonSerializable(typeof(PromptDecision))]
[JsonSerializable(typeof(LedgerEntry))]
[JsonSerializable(typeof(Kept))]
[JsonSerializable(typeof(Settling))]
internal sealed partial class MannersJson : JsonSerializerContext;
