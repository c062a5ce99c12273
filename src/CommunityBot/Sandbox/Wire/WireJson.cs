using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace CommunityBot.Sandbox.Wire;

[JsonSerializable(typeof(SandboxEvent))]
[JsonSerializable(typeof(ReactionPayload))]
[JsonSerializable(typeof(ConversationPayload))]
[JsonSerializable(typeof(ClockRequest))]
[JsonSerializable(typeof(ClockPayload))]
internal sealed partial class WireJson : JsonSerializerContext
{
    /// <summary>A misspelt member is a mistake of whoever writes a test, and should be told.</summary>
    public static WireJson Strict { get; } =
        new(
            new JsonSerializerOptions(JsonSerializerDefaults.Web)
            {
                AllowDuplicateProperties = false,
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
                RespectNullableAnnotations = true,
                RespectRequiredConstructorParameters = true,
                UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            }.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb)
        );
}
