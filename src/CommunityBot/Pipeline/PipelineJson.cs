using System.Text.Json.Serialization;

namespace CommunityBot.Pipeline;

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(InboxRow))]
[JsonSerializable(typeof(OutboxRow))]
[JsonSerializable(typeof(SetAside))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(PostedCard))]
[JsonSerializable(typeof(HomeSeen))]
[JsonSerializable(typeof(LeaseRow))]
internal sealed partial class PipelineJson : JsonSerializerContext;
