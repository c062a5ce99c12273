using CommunityBot.Core;
using CommunityBot.Core.Manners;
using CommunityBot.Core.Messaging;
using CommunityBot.Core.Rhythms;
using CommunityBot.Pipeline;
using CommunityBot.Platforms;
using CommunityBot.Scheduling;
using CommunityBot.Storage.Rows;
using CommunityBot.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace CommunityBot.Tests.Pipeline;

/// <summary>The real pipeline on a real store in memory, with a clock that the test moves and a recording platform.</summary>
internal sealed class TestBot : IAsyncDisposable
{
    public static readonly Place Channel = new("test", "test", "channel");

    private readonly ServiceProvider _services;
    private readonly OutboxRelay _relay;
    private readonly HomePublisher _homes;
    private readonly BacklogWork _backlog;

    private TestBot(ServiceProvider services, RecordingPlatform platform, FakeTimeProvider clock)
    {
        _services = services;
        _relay = ActivatorUtilities.CreateInstance<OutboxRelay>(services);
        _homes = ActivatorUtilities.CreateInstance<HomePublisher>(services);
        _backlog = ActivatorUtilities.CreateInstance<BacklogWork>(services);
        Platform = platform;
        Clock = clock;
    }

    public RecordingPlatform Platform { get; }

    public FakeTimeProvider Clock { get; }

    public RecordingHome Home => (RecordingHome)_services.GetRequiredService<IHome>();

    /// <summary>What the store is to fail at.</summary>
    public TroubledTable Trouble => (TroubledTable)Table;

    public ITable Table => _services.GetRequiredService<ITable>();

    public static PartitionKey Community => new("community:test.test.channel");

    /// <summary>A bot that is in a channel with Ana.</summary>
    public static async Task<TestBot> StartAsync()
    {
        var table = await SqliteTable.OpenAsync(new() { Path = SqliteOptions.InMemory }, Cancel);
        var platform = new RecordingPlatform();
        var clock = new FakeTimeProvider(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton<ITable>(_ => new TroubledTable(table))
            .AddSingleton<IChatPlatform>(platform)
            .AddSingleton<IHome, RecordingHome>()
            .AddPipeline()
            .AddScheduling()
            .AddSingleton(
                new Capabilities([
                    TallyCapability.Capability,
                    MannersCapability.Capability,
                    RhythmsCapability.Capability,
                ])
            )
            .BuildServiceProvider();

        var bot = new TestBot(services, platform, clock);
        await bot._relay.StartAsync(Cancel);
        await bot._homes.StartAsync(Cancel);
        await bot._backlog.StartAsync(Cancel);
        await bot.TakeAsync(new("added", Ana, Channel, new InboundContent.BotAdded("circle", new("Ana", "UTC", "en"))));
        await bot.IdleAsync();
        return bot;
    }

    public static Account Ana { get; } = new("test", "test", "ana");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Inbound Pressing(string id, string action, string value) =>
        new(id, Ana, Channel, new InboundContent.Pressed(action, value, null));

    public Task<Reaction> TakeAsync(Inbound inbound) =>
        _services.GetRequiredService<IInbox>().TakeAsync(inbound, Cancel);

    public Task AcceptAsync(Inbound inbound) => _services.GetRequiredService<IInbox>().AcceptAsync(inbound, Cancel);

    public Task HandledAsync() => _services.GetRequiredService<Backlog>().IdleAsync(Cancel);

    public Task IdleAsync() => _services.GetRequiredService<OutboxQueue>().IdleAsync(Cancel);

    public Task<Instant?> WakeAsync() => WakeAsync(Community);

    public Task<Instant?> WakeAsync(PartitionKey partition) =>
        _services.GetRequiredService<DueHandler>().HandleAsync(partition, Cancel);

    public Task SweepAsync() => _services.GetRequiredService<LeftBehind>().TakeUpAsync(Duration.Zero, Cancel);

    public Task PruneAsync() => _services.GetRequiredService<LeftBehind>().PruneAsync(Cancel);

    public string Write(object row) => _services.GetRequiredService<RowJson>().Write(row);

    public Task<int> CountOfAsync(string name) => CountOfAsync(name, Community);

    public async Task<int> CountOfAsync(string name, PartitionKey partition) =>
        await _services.GetRequiredService<PartitionReader>().FindAsync<Tally>(partition, Tally.Key(name), Cancel)
            is { } tally
            ? tally.Count
            : 0;

    public Task<System.Collections.Immutable.ImmutableArray<Row>> RowsAsync(PartitionKey partition, string prefix) =>
        Table.RangeAsync(partition, prefix, null, 1000, Cancel);

    public async ValueTask DisposeAsync()
    {
        await _relay.StopAsync(CancellationToken.None);
        await _homes.StopAsync(CancellationToken.None);
        await _backlog.StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
    }
}
