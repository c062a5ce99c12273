using System.Text.Json.Serialization;

namespace CommunityBot.Core.Communities;

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(Community))]
[JsonSerializable(typeof(Member))]
[JsonSerializable(typeof(ChannelTrouble))]
[JsonSerializable(typeof(Unsent))]
[JsonSerializable(typeof(ChannelLink))]
[JsonSerializable(typeof(AccountLink))]
[JsonSerializable(typeof(PersonAccount))]
internal sealed partial class CommunitiesJson : JsonSerializerContext;
