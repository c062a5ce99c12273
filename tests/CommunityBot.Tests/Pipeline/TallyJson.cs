using System.Text.Json.Serialization;

namespace CommunityBot.Tests.Pipeline;

[JsonSerializable(typeof(Tally))]
internal sealed partial class TallyJson : JsonSerializerContext;
