using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.Tests.Sockets;

/// <summary>Slack's side of Socket Mode, led by the test.</summary>
internal sealed class SocketServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly WebApplication _app;
    private readonly Channel<SocketPeer> _peers = Channel.CreateUnbounded<SocketPeer>();
    private readonly ConcurrentQueue<string> _tokens = new();

    private SocketServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.UseWebSockets();
        _app.MapPost("/api/apps.connections.open", Open);
        _app.Map("/link", LinkAsync);
    }

    public Uri Address => new(_app.Urls.First() + "/");

    /// <summary>What asking for a connection is answered, instead of an address.</summary>
    public string? Refusal { get; set; }

    /// <summary>With which tokens connections were asked for.</summary>
    public IReadOnlyCollection<string> Tokens => _tokens;

    public static async Task<SocketServer> StartAsync()
    {
        var server = new SocketServer();
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>The next connection that is made.</summary>
    public async Task<SocketPeer> NextAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        return await _peers.Reader.ReadAsync(limit.Token);
    }

    /// <summary>The next connection, which is greeted.</summary>
    public async Task<SocketPeer> NextGreetedAsync()
    {
        var peer = await NextAsync();
        await peer.GreetAsync();
        return peer;
    }

    public bool HasNext => _peers.Reader.TryPeek(out _);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Open(HttpRequest request)
    {
        _tokens.Enqueue(request.Headers.Authorization.ToString());

        return Results.Text(
            Refusal ?? $$"""{"ok":true,"url":"{{Address.ToString().Replace("http://", "ws://")}}link?ticket=1"}""",
            "application/json"
        );
    }

    private async Task LinkAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var peer = new SocketPeer(socket);
        await _peers.Writer.WriteAsync(peer, context.RequestAborted);
        await peer.Over.WaitAsync(context.RequestAborted);
    }
}
