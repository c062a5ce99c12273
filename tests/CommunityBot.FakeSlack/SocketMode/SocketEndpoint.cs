using CommunityBot.FakeSlack.World;

namespace CommunityBot.FakeSlack.SocketMode;

/// <summary>/link: where sockets are opened with a ticket.</summary>
internal static class SocketEndpoint
{
    public static async Task ServeAsync(HttpContext http, SlackWorld world, SocketHub hub, CancellationToken stopping)
    {
        if (!http.WebSockets.IsWebSocketRequest || !hub.TakeTicket(http.Request.Query["ticket"].ToString()))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        var interval = world.Options.PingInterval.ToTimeSpan();
        using var socket = await http.WebSockets.AcceptWebSocketAsync(
            // With a time limit for pongs .NET sends pings, without one unasked-for pongs.
            new WebSocketAcceptContext { KeepAliveInterval = interval, KeepAliveTimeout = 6 * interval }
        );
        using var both = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        try
        {
            await hub.ServeAsync(socket, both.Token);
        }
        catch (OperationCanceledException) when (both.IsCancellationRequested)
        {
            socket.Abort();
        }
    }
}
