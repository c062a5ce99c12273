using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.Delivery;
using NodaTime;

namespace CommunityBot.FakeSlack.SocketMode;

/// <summary>One open socket: sends envelopes and waits for their acknowledgement, which must come by the same socket.</summary>
internal sealed class SocketConnection(WebSocket socket, TimeProvider clock) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<DeliveryOutcome>> _waiting = new();
    private readonly SemaphoreSlim _writing = new(1, 1);
    private volatile bool _isLeaving;

    /// <summary>Whether envelopes may be sent here: open, and not told to go.</summary>
    public bool IsReady => !_isLeaving && socket.State is WebSocketState.Open;

    public async Task<DeliveryOutcome> DeliverAsync(
        JsonObject envelope,
        Duration limit,
        CancellationToken cancellationToken
    )
    {
        var id = envelope["envelope_id"]!.ToString();
        var answer = new TaskCompletionSource<DeliveryOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting.TryAdd(id, answer);
        try
        {
            await SendAsync(envelope, cancellationToken);
            return await answer.Task.WaitAsync(limit.ToTimeSpan(), clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            return new DeliveryOutcome.TimedOut();
        }
        catch (WebSocketException)
        {
            return new DeliveryOutcome.Unreachable();
        }
        finally
        {
            _waiting.TryRemove(id, out _);
        }
    }

    public async Task SendAsync(JsonObject frame, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            var bytes = Encoding.UTF8.GetBytes(frame.ToJsonString());
            await socket.SendAsync(bytes, WebSocketMessageType.Text, true, cancellationToken);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Tells it to go; on <c>refresh_requested</c> nothing more is sent here.</summary>
    public async Task DisconnectAsync(string reason, CancellationToken cancellationToken)
    {
        _isLeaving = reason is not "warning";
        var frame = new JsonObject
        {
            ["type"] = "disconnect",
            ["reason"] = reason,
            ["debug_info"] = new JsonObject { ["host"] = "fake-applink" },
        };
        try
        {
            await SendAsync(frame, cancellationToken);
        }
        catch (WebSocketException)
        {
            // It has gone already.
        }
    }

    /// <summary>Sends the close frame; what is waited for counts as lost.</summary>
    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        _isLeaving = true;
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
        }
        catch (WebSocketException)
        {
            socket.Abort();
        }
    }

    /// <summary>Reads acknowledgements until the socket is closed.</summary>
    public async Task ListenAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await ReadAsync(cancellationToken) is { } frame)
                Take(frame);
            await CloseAsync(cancellationToken);
        }
        catch (WebSocketException)
        {
            // Dropped without a word, as sockets are.
        }
    }

    public ValueTask DisposeAsync()
    {
        foreach (var waiting in _waiting.Values)
            waiting.TrySetResult(new DeliveryOutcome.Unreachable());
        _writing.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Take(string frame)
    {
        if (Parse(frame) is not { } acknowledgement)
            return;

        var id = acknowledgement["envelope_id"]?.ToString() ?? "";
        if (_waiting.TryGetValue(id, out var waiting))
            waiting.TrySetResult(
                new DeliveryOutcome.Taken(
                    acknowledgement["payload"]?.ToJsonString(),
                    acknowledgement["payload"]?.DeepClone()
                )
            );
    }

    private static JsonObject? Parse(string frame)
    {
        try
        {
            return JsonNode.Parse(frame) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<string?> ReadAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[16 * 1024];
        using var frame = new MemoryStream();
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            if (part.MessageType is WebSocketMessageType.Close)
                return null;

            await frame.WriteAsync(buffer.AsMemory(0, part.Count), cancellationToken);
            if (part.EndOfMessage)
                return Encoding.UTF8.GetString(frame.GetBuffer(), 0, (int)frame.Length);
        }
    }
}
