using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityBot.Moving;

[JsonSerializable(typeof(string))]
internal sealed partial class MoveMarkJson : JsonSerializerContext
{
    public static string Write(string source) => JsonSerializer.Serialize(source, Default.String);

    public static string Read(string json) => JsonSerializer.Deserialize(json, Default.String) ?? "";
}
