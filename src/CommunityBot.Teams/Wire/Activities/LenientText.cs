using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityBot.Teams.Wire.Activities;

/// <summary>
/// Reads a text, and nothing where something else stands: Teams adds to its activities at any time, and what we don't
/// understand of one must not cost us the rest.
/// </summary>
internal sealed class LenientText : JsonConverter<string>
{
    public override bool HandleNull => true;

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return TextOrNothing(ref reader);

        reader.Skip();
        return null;
    }

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Activities are only read.");

    // JSON can write half a surrogate pair, which is no text.
    private static string? TextOrNothing(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
