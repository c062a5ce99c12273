using System.Text.Json.Serialization;

namespace CommunityBot.Slack.People;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RosterRow))]
internal sealed partial class PeopleJson : JsonSerializerContext;
