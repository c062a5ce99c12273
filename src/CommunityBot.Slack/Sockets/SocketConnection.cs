using System.Collections.Concurrent;
using System.Net.WebSockets;
using CommunityBot.Slack.WaysIn;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.Sockets;

/// <summary>One connection: takes envelopes, several at a time, and acknowledges each when the inbox has it.</summary>
internal sealed class SocketConnection(WebSocket socket, SocketEnvelopes envelopes, TimeProvider clock, ILogger logger)
    : IDisposable
{
    /// <summary>So many envelopes may be in hand; the next ones wait in the connection.</summary>
    private const int MostInHand = 64;

    private static readonly TimeSpan Handling = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    private readonly SocketWriter _writer = new(socket);
    private readonly SemaphoreSlim _room = new(MostInHand);
    private readonly ConcurrentDictionary<Task, bool> _inHand = new();
    private readonly TaskCompletionSource _greeted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<SocketEnd> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when Slack has greeted: only then do envelopes come this way. Cancelled where it never will.</summary>
    public Task Greeted => _greeted.Task;

    /// <summary>Completes when another connection is needed; this one may still live for a while.</summary>
    public Task<SocketEnd> End => _end.Task;

    /// <summary>Takes what comes, until the connection is closed or breaks.</summary>
    public async Task RunAsync()
    {
        try
        {
            var reader = new SocketReader(socket);
            while (await reader.NextAsync(CancellationToken.None) is { } message)
                await TakeAsync(SocketFrame.Read(message));
        }
        catch (Exception error) when (IsOfConnection(error))
        {
            logger.ConnectionBroke(error.GetType().Name);
        }

        _end.TrySetResult(SocketEnd.Broken);
        _greeted.TrySetCanceled();
        await Task.WhenAll(_inHand.Keys);
    }

    /// <summary>Finishes what is in hand and closes the connection; <paramref name="running"/> is its run.</summary>
    public async Task CloseAsync(Task running)
    {
        await Task.WhenAll(_inHand.Keys);

        using var limit = new CancellationTokenSource(Farewell, clock);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, limit.Token);

            await running.WaitAsync(limit.Token);
        }
        catch (Exception error) when (IsOfConnection(error))
        {
            logger.ConnectionBroke(error.GetType().Name);
        }

        // Slack doesn't always answer a farewell.
        socket.Abort();
        await running;
    }

    public void Dispose()
    {
        socket.Dispose();
        _writer.Dispose();
        _room.Dispose();
    }

    private async Task TakeAsync(SocketFrame? frame)
    {
        switch (frame?.Type)
        {
            case null:
                logger.FrameUnreadable();
                break;
            case "hello":
                logger.Connected(frame.Connections ?? 1);
                _greeted.TrySetResult();
                break;
            case "disconnect":
                logger.ConnectionEnds(Reasons.Of(frame.Reason).ToString());
                _end.TrySetResult(Reasons.Of(frame.Reason));
                break;
            default:
                await BeginAsync(frame);
                break;
        }
    }

    /// <summary>Slack wants each answer within three seconds: none waits for another's.</summary>
    private async Task BeginAsync(SocketFrame frame)
    {
        await _room.WaitAsync(CancellationToken.None);

        foreach (var done in _inHand.Keys.Where(task => task.IsCompleted))
            _inHand.TryRemove(done, out _);

        _inHand.TryAdd(HandleAsync(frame), true);
    }

    private async Task HandleAsync(SocketFrame frame)
    {
        using var limit = new CancellationTokenSource(Handling, clock);
        try
        {
            var reply = await envelopes.TakeAsync(frame, limit.Token);
            if (reply is not null && frame.EnvelopeId is { } envelope)
                await _writer.AcknowledgeAsync(envelope, PayloadOf(reply, frame), limit.Token);
        }
        catch (Exception error) when (IsOfConnection(error))
        {
            // Not acknowledged: Slack delivers it again, and the inbox knows it.
            logger.ConnectionBroke(error.GetType().Name);
        }
        finally
        {
            _room.Release();
        }
    }

    private static ReadOnlyMemory<byte> PayloadOf(SlackReply reply, SocketFrame frame) =>
        reply is SlackReply.Answer answer && frame.AcceptsResponsePayload ? answer.Json : default;

    private static bool IsOfConnection(Exception error) =>
        error
            is WebSocketException
                or OperationCanceledException
                or ObjectDisposedException
                or InvalidOperationException;

    private static class Reasons
    {
        public static SocketEnd Of(string? reason) =>
            reason switch
            {
                "link_disabled" => SocketEnd.Disabled,
                "too_many_websockets" => SocketEnd.TooMany,
                _ => SocketEnd.Replace,
            };
    }
}
