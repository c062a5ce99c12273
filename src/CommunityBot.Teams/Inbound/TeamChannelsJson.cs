using System.Text.Json.Serialization;

namespace CommunityBot.Teams.Inbound;

/// <summary>How the rows of <see cref="TeamChannels"/> are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(TeamChannel))]
internal sealed partial class TeamChannelsJson : JsonSerializerContext;
