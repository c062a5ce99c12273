using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityBot.Teams.Wire.Activities;

/// <summary>Reads the objects of a list, and passes over whatever else stands there; see <see cref="LenientText"/>.</summary>
internal sealed class LenientList<TPayload> : JsonConverter<ImmutableArray<TPayload>?>
    where TPayload : class
{
    private static readonly LenientObject<TPayload> Item = new();

    public override bool HandleNull => true;

    public override ImmutableArray<TPayload>? Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return null;
        }

        var items = ImmutableArray.CreateBuilder<TPayload>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (Item.Read(ref reader, typeof(TPayload), options) is { } item)
                items.Add(item);
        }

        return items.ToImmutable();
    }

    public override void Write(Utf8JsonWriter writer, ImmutableArray<TPayload>? value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Activities are only read.");
}
