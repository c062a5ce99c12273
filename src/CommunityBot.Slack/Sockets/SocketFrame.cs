using System.Text.Json;

namespace CommunityBot.Slack.Sockets;

/// <summary>A message of Socket Mode; its payload stays the bytes that HTTP would have brought. https://docs.slack.dev/apis/events-api/using-socket-mode</summary>
internal sealed record SocketFrame
{
    public string? Type { get; init; }

    /// <summary>What the acknowledgement names; null in what needs none.</summary>
    public string? EnvelopeId { get; init; }

    /// <summary>Whether the acknowledgement may say something.</summary>
    public bool AcceptsResponsePayload { get; init; }

    /// <summary>Of <c>disconnect</c>.</summary>
    public string? Reason { get; init; }

    /// <summary>Of <c>hello</c>: how many connections the app has open, ours and any other.</summary>
    public int? Connections { get; init; }

    public ReadOnlyMemory<byte> Payload { get; init; }

    /// <summary>The frame; null where it isn't one.</summary>
    public static SocketFrame? Read(ReadOnlyMemory<byte> json)
    {
        var reader = new Utf8JsonReader(json.Span);
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject ? Read(ref reader, json) : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // A string that isn't Unicode, or no JSON: the connection goes on, the log says that something came.
            return null;
        }
    }

    private static SocketFrame Read(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json)
    {
        var frame = new SocketFrame();

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            frame = (name, reader.TokenType) switch
            {
                ("type", JsonTokenType.String) => frame with { Type = reader.GetString() },
                ("envelope_id", JsonTokenType.String) => frame with { EnvelopeId = reader.GetString() },
                ("reason", JsonTokenType.String) => frame with { Reason = reader.GetString() },
                ("accepts_response_payload", JsonTokenType.True) => frame with { AcceptsResponsePayload = true },
                ("num_connections", JsonTokenType.Number) => frame with { Connections = CountOf(ref reader) },
                _ => frame,
            };

            reader.Skip();
            if (name == "payload")
                frame = frame with { Payload = json[start..(int)reader.BytesConsumed] };
        }

        return frame;
    }

    private static int? CountOf(ref Utf8JsonReader reader) => reader.TryGetInt32(out var count) ? count : null;
}
