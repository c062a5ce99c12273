using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityBot.Slack.Wire.Inbound;

/// <summary>Slack writes a user as a string in most events, and as an object in those that are about the user.</summary>
internal sealed class UserConverter : JsonConverter<UserPayload>
{
    public override UserPayload? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? new() { Id = reader.GetString() }
            : JsonSerializer.Deserialize(ref reader, InboundJson.Default.UserPayload);

    public override void Write(Utf8JsonWriter writer, UserPayload value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Payloads are only read.");
}
