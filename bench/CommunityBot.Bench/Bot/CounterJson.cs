using System.Text.Json.Serialization;

namespace CommunityBot.Bench.Bot;

[JsonSerializable(typeof(Counter))]
internal sealed partial class CounterJson : JsonSerializerContext;
