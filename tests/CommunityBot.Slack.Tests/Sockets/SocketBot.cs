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
    public Task PassUntilAsync(Func<bool> isSo) =>
        TryUntilAsync(isSo, () => Behind.Clock.Advance(TimeSpan.FromMilliseconds(250)));

    /// <summary>The first wait of a minute or longer that the bot takes: after what it can't mend itself.</summary>
    public async Task<TimeSpan> LongWaitAsync()
    {
        await TryUntilAsync(() => Behind.Clock.Waits.Any(IsLong), () => { });
        return Behind.Clock.Waits.First(IsLong);
    }

    /// <summary>Lets that much time pass, and then whatever it leads to.</summary>
    public Task PassAsync(TimeSpan time, Func<bool> isSo)
    {
        Behind.Clock.Advance(time);
        return TryUntilAsync(isSo, () => { });
    }

    private static bool IsLong(TimeSpan wait) => wait >= TimeSpan.FromMinutes(1);

    private static async Task TryUntilAsync(Func<bool> isSo, Action meanwhile)
    {
        for (var step = 0; !isSo(); step++)
        {
            Assert.True(step < 10_000, "It never came to that.");
            meanwhile();
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
