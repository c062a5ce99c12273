using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.Delivery;
using CommunityBot.FakeSlack.World;

namespace CommunityBot.FakeSlack.SocketMode;

/// <summary>The open sockets of the app; each envelope goes to one of them. https://docs.slack.dev/apis/events-api/using-socket-mode</summary>
internal sealed class SocketHub(SlackWorld world) : IRoute
{
    public const int MaximumConnections = 10;

    private readonly ConcurrentDictionary<string, byte> _tickets = new();
    private readonly List<SocketConnection> _connections = [];
    private readonly Lock _gate = new();
    private int _turn;

    public int Count
    {
        get
        {
            lock (_gate)
                return _connections.Count;
        }
    }

    /// <summary>An address that a socket is opened with, once.</summary>
    public Uri NewTicket()
    {
        var ticket = Ids.Secret(16);
        _tickets.TryAdd(ticket, 0);
        return new UriBuilder(new Uri(world.Address, $"link/?ticket={ticket}&app_id={SlackWorld.AppId}"))
        {
            Scheme = "ws",
        }.Uri;
    }

    public bool TakeTicket(string ticket) => _tickets.TryRemove(ticket, out _);

    public async Task ServeAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        await using var connection = new SocketConnection(socket, world.Options.Clock);
        int count;
        lock (_gate)
        {
            count = _connections.Count + 1;
            if (count <= MaximumConnections)
                _connections.Add(connection);
        }

        if (count > MaximumConnections)
        {
            await connection.DisconnectAsync("too_many_websockets", cancellationToken);
            await connection.CloseAsync(cancellationToken);
            return;
        }

        try
        {
            await connection.SendAsync(Hello(count), cancellationToken);
            await connection.ListenAsync(cancellationToken);
        }
        finally
        {
            lock (_gate)
                _connections.Remove(connection);
        }
    }

    public async Task<DeliveryOutcome> SendAsync(Parcel parcel, CancellationToken cancellationToken)
    {
        SocketConnection? chosen;
        lock (_gate)
        {
            var ready = _connections.Where(connection => connection.IsReady).ToList();
            chosen = ready.Count == 0 ? null : ready[_turn++ % ready.Count];
        }

        return chosen is null
            ? new DeliveryOutcome.Unreachable()
            : await chosen.DeliverAsync(Envelope(parcel), world.Options.AckLimit, cancellationToken);
    }

    /// <summary>Tells the connections of now why they are to be replaced.</summary>
    public Task DisconnectAsync(string reason, CancellationToken cancellationToken) =>
        Task.WhenAll(Connections().Select(connection => connection.DisconnectAsync(reason, cancellationToken)));

    /// <summary>Tells the connections of now why, and closes them; those that are opened meanwhile stay.</summary>
    public async Task CloseAsync(string reason, CancellationToken cancellationToken)
    {
        foreach (var connection in Connections())
        {
            await connection.DisconnectAsync(reason, cancellationToken);
            await connection.CloseAsync(cancellationToken);
        }
    }

    private List<SocketConnection> Connections()
    {
        lock (_gate)
            return [.. _connections];
    }

    private static JsonObject Envelope(Parcel parcel)
    {
        var envelope = new JsonObject
        {
            ["envelope_id"] = $"{Ids.Secret(4)}-{Ids.Secret(6)}",
            ["type"] = parcel.Kind switch
            {
                ParcelKind.Event => "events_api",
                ParcelKind.Command => "slash_commands",
                _ => "interactive",
            },
            ["accepts_response_payload"] = parcel.Kind is not ParcelKind.Event,
            ["payload"] = parcel.Payload.DeepClone(),
        };
        if (parcel.Kind is ParcelKind.Event)
        {
            envelope["retry_attempt"] = parcel.Retry;
            envelope["retry_reason"] = parcel.RetryReason is "http_timeout" ? "timeout" : parcel.RetryReason ?? "";
        }

        return envelope;
    }

    private static JsonObject Hello(int count) =>
        new()
        {
            ["type"] = "hello",
            ["num_connections"] = count,
            ["connection_info"] = new JsonObject { ["app_id"] = SlackWorld.AppId },
            ["debug_info"] = new JsonObject { ["host"] = "fake-applink", ["approximate_connection_time"] = 3600 },
        };
}
