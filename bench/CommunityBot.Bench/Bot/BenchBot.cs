using System.Globalization;
using CommunityBot.Core.Manners;
using CommunityBot.Pipeline;
using CommunityBot.Platforms;
using CommunityBot.Scheduling;
using CommunityBot.Storage.Rows;
using CommunityBot.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Bench.Bot;

/// <summary>The whole pipeline over a store in a file, as the program composes it, with a platform that takes everything.</summary>
internal sealed class BenchBot : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly SqliteTable _table;
    private readonly OutboxRelay _relay;

    private BenchBot(ServiceProvider services, SqliteTable table)
    {
        _services = services;
        _table = table;
        _relay = ActivatorUtilities.CreateInstance<OutboxRelay>(services);
    }

    /// <summary>Starts a bot on that file; what it writes can pass through something else first.</summary>
    public static async Task<BenchBot> StartAsync(
        string file,
        Func<ITable, ITable> wrap,
        CancellationToken cancellationToken
    )
    {
        var table = await SqliteTable.OpenAsync(new() { Path = file }, cancellationToken);
        var services = new ServiceCollection()
            .AddLogging(logging => logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Error))
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new WireTime(TimeProvider.System))
            .AddSingleton(ThisNode.Start(isAlone: true))
            .AddSingleton(_ => wrap(table))
            .AddSingleton<IChatPlatform, SwallowingPlatform>()
            .AddPipeline()
            .AddScheduling()
            .AddSingleton(new Capabilities([CounterCapability.Capability, MannersCapability.Capability]))
            .BuildServiceProvider();

        var bot = new BenchBot(services, table);
        await bot._relay.StartAsync(cancellationToken);
        return bot;
    }

    public TService Get<TService>()
        where TService : notnull => _services.GetRequiredService<TService>();

    public Task<Reaction> TakeAsync(Inbound inbound, CancellationToken cancellationToken) =>
        Get<IInbox>().TakeAsync(inbound, cancellationToken);

    /// <summary>Completes when everything that was answered has been sent.</summary>
    public Task IdleAsync(CancellationToken cancellationToken) => Get<OutboxQueue>().IdleAsync(cancellationToken);

    /// <summary>Somebody adds the bot to a channel of theirs.</summary>
    public static Inbound Added(int person, int channel) =>
        Of(
            $"added.{Number(person)}.{Number(channel)}",
            person,
            channel,
            new InboundContent.BotAdded("circle", Profile)
        );

    /// <summary>Somebody presses the button of the counter in a channel of theirs.</summary>
    public static Inbound Pressed(int person, int channel, int press) =>
        Of(
            $"pressed.{Number(person)}.{Number(press)}",
            person,
            channel,
            new InboundContent.Pressed(CounterCapability.Action, "all", "message-1")
        );

    public async ValueTask DisposeAsync()
    {
        await _relay.StopAsync(CancellationToken.None);
        _relay.Dispose();
        await _services.DisposeAsync();
        await _table.DisposeAsync();
    }

    private static Profile Profile { get; } = new("Ana Lind", "Europe/Berlin", "en");

    private static Inbound Of(string id, int person, int channel, InboundContent content) =>
        new(
            id,
            new(SwallowingPlatform.Platform, "one", $"person-{Number(person)}"),
            new(SwallowingPlatform.Platform, "one", $"channel-{Number(person)}-{Number(channel)}"),
            content
        );

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
