using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace CommunityBot.Slack.Tests.Sockets;

/// <summary>Slack's end of one connection.</summary>
internal sealed class SocketPeer(WebSocket socket) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task<JsonElement?>? _next;

    public Task Over => _over.Task;

    public Task SendAsync(string json) => SendAsync(Encoding.UTF8.GetBytes(json), endOfMessage: true);

    public async Task SendAsync(byte[] bytes, bool endOfMessage)
    {
        using var limit = new CancellationTokenSource(Patience);
        await socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage, limit.Token);
    }

    public Task GreetAsync() =>
        SendAsync(
            """{"type":"hello","num_connections":1,"connection_info":{"app_id":"A0A"},"debug_info":{"host":"x"}}"""
        );

    /// <summary>What comes next; null when the other side closes.</summary>
    public Task<JsonElement?> NextAsync()
    {
        if (_next is null or { IsCompleted: true })
            _next = ReceiveAsync();

        return _next;
    }

    /// <summary>The connection breaks without a farewell.</summary>
    public void Break()
    {
        socket.Abort();
        _over.TrySetResult();
    }

    public void Dispose()
    {
        _over.TrySetResult();
        socket.Dispose();
    }

    private async Task<JsonElement?> ReceiveAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        var buffer = new byte[64 * 1024];
        var received = await socket.ReceiveAsync(buffer.AsMemory(), limit.Token);

        if (received.MessageType == WebSocketMessageType.Close)
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, limit.Token);
            _over.TrySetResult();
            return null;
        }

        return JsonElement.Parse(buffer.AsSpan(0, received.Count));
    }
}
