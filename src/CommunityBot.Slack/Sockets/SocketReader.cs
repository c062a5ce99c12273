using System.Buffers;
using System.Net.WebSockets;

namespace CommunityBot.Slack.Sockets;

/// <summary>Puts the messages of a socket together.</summary>
internal sealed class SocketReader(WebSocket socket)
{
    private const int MaxLength = 4 * 1024 * 1024;
    private const int Likely = 16 * 1024;

    private readonly ArrayBufferWriter<byte> _message = new(Likely);

    /// <summary>The next text message; null where the other side closed the connection or said too much.</summary>
    /// <exception cref="WebSocketException">The connection broke.</exception>
    public async Task<byte[]?> NextAsync(CancellationToken cancellationToken)
    {
        _message.ResetWrittenCount();

        while (_message.WrittenCount <= MaxLength)
        {
            var part = await socket.ReceiveAsync(_message.GetMemory(Likely), cancellationToken);

            if (part.MessageType == WebSocketMessageType.Close)
                return null;

            _message.Advance(part.Count);
            if (!part.EndOfMessage)
                continue;

            if (part.MessageType == WebSocketMessageType.Text)
                return _message.WrittenSpan.ToArray();

            _message.ResetWrittenCount();
        }

        return null;
    }
}
