using CommunityBot.Administration;
using CommunityBot.Core;
using CommunityBot.Core.Manners;
using CommunityBot.Core.Messaging;
using CommunityBot.Core.Rhythms;
using CommunityBot.Feeds;
using CommunityBot.Pipeline;
using CommunityBot.Platforms;
using CommunityBot.Privacy;
using CommunityBot.Scheduling;
using CommunityBot.Storage;
using CommunityBot.Storage.Rows;
using CommunityBot.Storage.Sqlite;
using CommunityBot.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Tests.Pipeline;

/// <summary>The real pipeline on a real store in memory, with a clock that the test moves and a recording platform.</summary>
internal sealed class TestBot : IAsyncDisposable
{
    public static readonly Place Channel = new("test", "test", "channel");

    private readonly ServiceProvider _services;
    private readonly OutboxRelay _relay;
    private readonly HomePublisher _homes;
    private readonly BacklogWork _backlog;
    private SqliteTable? _ownTable;

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

    /// <summary>A second platform, on which nobody is until a test brings them.</summary>
    public required RecordingPlatform Other { get; init; }

    public FakeTimeProvider Clock { get; }

    public RecordingHome Home => (RecordingHome)_services.GetRequiredService<IHome>();

    public ITable Table => _services.GetRequiredService<ITable>();

    /// <summary>The same as it lies there, with what is encrypted; fails when told to.</summary>
    public TroubledTable Store => _services.GetRequiredService<TroubledTable>();

    public static PartitionKey Community => new("community:test.test.channel");

    /// <summary>A bot that is in a channel with Ana.</summary>
    public static Task<TestBot> StartAsync() => StartAsync(table => table);

    /// <summary>The same on a store that isn't as good as it should be.</summary>
    public static async Task<TestBot> StartAsync(Func<ITable, ITable> under)
    {
        var table = await SqliteTable.OpenAsync(new() { Path = SqliteOptions.InMemory }, Cancel);
        var bot = await StartOnAsync(under(table), TallyCapability.Capability);
        bot._ownTable = table;
        await bot.TakeAsync(new("added", Ana, Channel, new InboundContent.BotAdded("circle", new("Ana", "UTC", "en"))));
        await bot.IdleAsync();
        return bot;
    }

    /// <summary>Another version of the program on the same store.</summary>
    public static Task<TestBot> StartBesideAsync(TestBot other, Capability tally) => StartOnAsync(other.Store, tally);

    private static async Task<TestBot> StartOnAsync(ITable table, Capability tally)
    {
        var platform = new RecordingPlatform();
        var other = new RecordingPlatform("other");
        var clock = new FakeTimeProvider(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(_ => new TroubledTable(table))
            .AddSingleton<ITable>(provider => provider.GetRequiredService<TroubledTable>())
            .AddSingleton(ThisNode.Start(isAlone: true))
            .AddSingleton(new WireTime(clock))
            .AddSingleton<IChatPlatform>(platform)
            .AddSingleton<IChatPlatform>(other)
            .AddSingleton<IHome, RecordingHome>()
            .AddSingleton(new ViewLimit("test", 2))
            .AddPipeline()
            .AddScheduling()
            .AddCalendarFeeds()
            .Configure<PagesOptions>(pages => pages.Address = new("https://bot.example.org"))
            .AddSingleton(new Capabilities([tally, MannersCapability.Capability, RhythmsCapability.Capability]))
            .AddSealedRows(new())
            .BuildServiceProvider();

        var bot = new TestBot(services, platform, clock) { Other = other };
        await bot._relay.StartAsync(Cancel);
        await bot._homes.StartAsync(Cancel);
        await bot._backlog.StartAsync(Cancel);
        return bot;
    }

    public TService Get<TService>()
        where TService : notnull => _services.GetRequiredService<TService>();

    public static Account Ana { get; } = new("test", "test", "ana");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Inbound Pressing(string id, string action, string value) =>
        new(id, Ana, Channel, new InboundContent.Pressed(action, value, null));

    public Task<Reaction> TakeAsync(Inbound inbound) =>
        _services.GetRequiredService<IInbox>().TakeAsync(inbound, Cancel);

    /// <summary>Handles a command as if Ana had asked for it in the channel.</summary>
    public Task<Outcome> DoesAsync(ICommand command, string id) =>
        _services
            .GetRequiredService<CommandHandler>()
            .HandleAsync(command, new Cause.Event(id, Clock.GetUtcNow().ToInstant(), new(Ana, Channel, null)), Cancel);

    public Task AcceptAsync(Inbound inbound) => _services.GetRequiredService<IInbox>().AcceptAsync(inbound, Cancel);

    public Task HandledAsync() => _services.GetRequiredService<Backlog>().IdleAsync(Cancel);

    public Task IdleAsync() => _services.GetRequiredService<OutboxQueue>().IdleAsync(Cancel);

    public Task<Instant?> WakeAsync() => WakeAsync(Community);

    public Task<Instant?> WakeAsync(PartitionKey partition) =>
        _services.GetRequiredService<DueHandler>().HandleAsync(partition, Cancel);

    /// <summary>Runs a command of the administration's beside it, on the same store; gives what it said.</summary>
    public async Task<string> AdministerAsync(params string[] args)
    {
        using var said = new StringWriter();
        await AdministrationCommand.RunAsync(args, _services, said, said, Cancel);
        return said.ToString();
    }

    /// <summary>Sends and wakes until nothing is left to be done at this moment, in any partition.</summary>
    public async Task SettleAsync()
    {
        var due = true;
        while (due)
        {
            await IdleAsync();
            due = await HasLeftAsync();
            await foreach (var located in Table.FirstOfEachPartitionAsync(DueKey.Prefix, Cancel))
            {
                if (DueKey.Parse(located.Row.RowKey).At > Clock.GetUtcNow().ToInstant())
                    continue;

                due = true;
                await WakeAsync(located.Partition);
            }
        }
    }

    // What a crash would have left in an outbox, and nothing holds back.
    private async Task<bool> HasLeftAsync()
    {
        var found = false;
        await foreach (var located in Table.FirstOfEachPartitionAsync(OutboxKey.Prefix, Cancel))
        {
            if (_services.GetRequiredService<RowJson>().Read<OutboxRow>(located.Row.Json).NotBefore is not null)
                continue;

            _services.GetRequiredService<OutboxQueue>().Add(located.Partition);
            found = true;
        }

        return found;
    }

    public Task SweepAsync() => _services.GetRequiredService<LeftBehind>().TakeUpAsync(Duration.Zero, Cancel);

    public Task PurgeAsync() => _services.GetRequiredService<Purge>().RunAsync(Cancel);

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

    public async Task<IReadOnlyList<TRow>> EntitiesAsync<TRow>(PartitionKey partition, string prefix)
        where TRow : IRow =>
        [
            .. (await RowsAsync(partition, prefix)).Select(row =>
                (TRow)_services.GetRequiredService<RowJson>().Read(row.RowKey, row.Json)
            ),
        ];

    public async ValueTask DisposeAsync()
    {
        await _relay.StopAsync(CancellationToken.None);
        await _homes.StopAsync(CancellationToken.None);
        await _backlog.StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
        if (_ownTable is not null)
            await _ownTable.DisposeAsync();
    }
}
