using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;

namespace CommunityBot.Slack.Sockets;

/// <summary>Writes acknowledgements, one at a time as a socket wants it.</summary>
internal sealed class SocketWriter(WebSocket socket) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Acknowledges an envelope; <paramref name="payload"/> is what is to be shown at once, as JSON.</summary>
    /// <exception cref="WebSocketException">The connection broke.</exception>
    public async Task AcknowledgeAsync(
        string envelope,
        ReadOnlyMemory<byte> payload,
        CancellationToken cancellationToken
    )
    {
        var json = Write(envelope, payload.Span);

        await _turn.WaitAsync(cancellationToken);
        try
        {
            await socket.SendAsync(json, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private static ReadOnlyMemory<byte> Write(string envelope, ReadOnlySpan<byte> payload)
    {
        var json = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(json);

        writer.WriteStartObject();
        writer.WriteString("envelope_id", envelope);
        if (payload.Length > 0)
        {
            writer.WritePropertyName("payload");
            writer.WriteRawValue(payload, skipInputValidation: true);
        }

        writer.WriteEndObject();
        writer.Flush();
        return json.WrittenMemory;
    }
}
