using System.Text.Json.Serialization;

namespace CommunityBot.Teams.People;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RosterRow))]
internal sealed partial class PeopleJson : JsonSerializerContext;
