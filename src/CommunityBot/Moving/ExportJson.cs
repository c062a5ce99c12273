using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityBot.Moving;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true
)]
[JsonSerializable(typeof(ExportLine))]
internal sealed partial class ExportJson : JsonSerializerContext
{
    public static string Write(ExportLine line) => JsonSerializer.Serialize(line, Default.ExportLine);

    /// <summary>The line; null where it is none, as the last one of a file whose writing was interrupted.</summary>
    public static ExportLine? TryRead(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, Default.ExportLine);
        }
        catch (Exception wrong) when (wrong is JsonException or NotSupportedException)
        {
            return null;
        }
    }
}
