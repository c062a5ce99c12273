using System.Text.Json.Serialization;

namespace CommunityBot.Teams.Conversations;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(ConversationRow))]
[JsonSerializable(typeof(PersonRow))]
[JsonSerializable(typeof(TenantRow))]
internal sealed partial class ConversationsJson : JsonSerializerContext;
