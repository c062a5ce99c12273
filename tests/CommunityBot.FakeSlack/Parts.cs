using CommunityBot.FakeSlack.Delivery;
using CommunityBot.FakeSlack.People;
using CommunityBot.FakeSlack.SocketMode;
using CommunityBot.FakeSlack.WebApi;
using CommunityBot.FakeSlack.World;

namespace CommunityBot.FakeSlack;

/// <summary>The parts of a fake Slack, put together.</summary>
internal sealed class Parts : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly HttpRoute _http;

    public Parts(FakeSlackOptions options)
    {
        World = new(options);
        Hub = new(World);
        Bot = options.Bot;
        _http = new(World, () => Bot);
        Dispatcher = new(World, options.SocketMode ? Hub : _http);
        Stage = new(World, Dispatcher, new());
        Server = new(World, Hub.NewTicket);
        Api = new(World, Server, Faults, Dispatcher, Stopping);
    }

    public Uri? Bot { get; set; }
    public SlackWorld World { get; }
    public SocketHub Hub { get; }
    public EventDispatcher Dispatcher { get; }
    public Stage Stage { get; }
    public ApiServer Server { get; }
    public Faults Faults { get; } = new();
    public ApiEndpoint Api { get; }
    public CancellationToken Stopping => _stopping.Token;

    /// <summary>Lets go of sockets and of calls that hang, so that the server can stop.</summary>
    public Task StopAsync() => _stopping.CancelAsync();

    public async ValueTask DisposeAsync()
    {
        await Dispatcher.DisposeAsync();
        _http.Dispose();
        _stopping.Dispose();
    }
}
