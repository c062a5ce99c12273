using CommunityBot.Slack.Sockets;
using CommunityBot.Slack.Tests.WaysIn;
using CommunityBot.Slack.WebApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CommunityBot.Slack.Tests.Sockets;

/// <summary>The bot's side of Socket Mode, connected to a server of the test's.</summary>
internal sealed class SocketBot : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly SlackSockets _sockets;

    private SocketBot(Uri address, int connections)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        Behind.AddTo(services);
        services.AddSingleton(
            Options.Create(
                new SlackOptions
                {
                    AppToken = "xapp-test",
                    ApiBaseUrl = address,
                    SocketConnections = connections,
                }
            )
        );
        services.AddHttpClient(SlackTransport.Client, client => client.BaseAddress = new Uri(address, "api/"));
        services.AddSingleton<SlackTransport>();
        services.AddSlackSockets();
        _services = services.BuildServiceProvider();
        _sockets = _services.GetServices<IHostedService>().OfType<SlackSockets>().Single();
    }

    public Recorded Behind { get; } = new();

    public RecordingInbox Inbox => Behind.Inbox;

    public static async Task<SocketBot> StartAsync(SocketServer server, int connections = 1)
    {
        var bot = new SocketBot(server.Address, connections);
        await bot._sockets.StartAsync(TestContext.Current.CancellationToken);
        return bot;
    }

    public Task StopAsync() => _sockets.StopAsync(TestContext.Current.CancellationToken);

    /// <summary>Lets time pass, as long as it takes for that to be so.</summary>
    public Task PassUntilAsync(Func<bool> isSo) => PassUntilAsync(isSo, TimeSpan.FromMilliseconds(250));

    public async Task PassUntilAsync(Func<bool> isSo, TimeSpan atATime)
    {
        for (var step = 0; !isSo(); step++)
        {
            Assert.True(step < 5_000, "It never came to that.");
            Behind.Clock.Advance(atATime);
            await Task.Delay(TimeSpan.FromMilliseconds(2), TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        // Not every test's Slack answers a farewell.
        var stopping = StopAsync();
        await PassUntilAsync(() => stopping.IsCompleted);
        await stopping;
        await _services.DisposeAsync();
    }
}
