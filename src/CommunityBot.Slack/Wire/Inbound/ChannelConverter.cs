using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityBot.Slack.Wire.Inbound;

/// <summary>Slack writes a channel as a string in most events, and as an object where it is renamed.</summary>
internal sealed class ChannelConverter : JsonConverter<ChannelPayload>
{
    public override ChannelPayload? Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) =>
        reader.TokenType == JsonTokenType.String
            ? new(reader.GetString(), null)
            : JsonSerializer.Deserialize(ref reader, InboundJson.Default.ChannelPayload);

    public override void Write(Utf8JsonWriter writer, ChannelPayload value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Payloads are only read.");
}
