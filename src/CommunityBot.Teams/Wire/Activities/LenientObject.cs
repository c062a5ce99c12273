using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityBot.Teams.Wire.Activities;

/// <summary>Reads an object, and nothing where something else stands; see <see cref="LenientText"/>.</summary>
internal sealed class LenientObject<TPayload> : JsonConverter<TPayload>
    where TPayload : class
{
    public override bool HandleNull => true;

    public override TPayload? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
            return (TPayload?)JsonSerializer.Deserialize(ref reader, options.GetTypeInfo(typeof(TPayload)));

        reader.Skip();
        return null;
    }

    public override void Write(Utf8JsonWriter writer, TPayload? value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Activities are only read.");
}
