using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using CommunityBot.FakeTeams;
using CommunityBot.FakeTeams.World;
using CommunityBot.Platforms;
using CommunityBot.Storage.Rows;
using CommunityBot.Storage.Sqlite;
using CommunityBot.Teams.Connector;
using CommunityBot.Teams.Conversations;
using CommunityBot.Teams.Tests.Inbound;
using CommunityBot.Teams.Trust;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CommunityBot.Teams.Tests;

/// <summary>The way out beside the fake Teams; one clock for both, that the test moves.</summary>
internal sealed class BesideFakeTeams : IAsyncDisposable
{
    private readonly WebApplication _app;

    private readonly bool _isNext;

    private BesideFakeTeams(FakeTeamsServer teams, ITable table, ImpatientClock clock, TeamsOptions options)
    {
        Teams = teams;
        Table = table;
        Clock = clock;
        Settings = options;
        _app = AppFor(teams, table, clock, options, Inbox);
        TheTeam = teams.World.AddTeam("Guild");
    }

    private BesideFakeTeams(BesideFakeTeams before)
    {
        (Teams, Table, Clock, Settings, TheTeam) = (
            before.Teams,
            before.Table,
            before.Clock,
            before.Settings,
            before.TheTeam
        );
        _app = AppFor(Teams, Table, Clock, Settings, Inbox);
        _isNext = true;
    }

    public FakeTeamsServer Teams { get; }

    public TeamsWorld World => Teams.World;

    /// <summary>A team with nobody in it.</summary>
    public TeamsTeam TheTeam { get; }

    public ITable Table { get; }

    public ImpatientClock Clock { get; }

    public TeamsOptions Settings { get; }

    public RecordingInbox Inbox { get; } = new();

    public string Tenant => World.Options.TenantId;

    public static Reader English { get; } = Reader.Of("en", "UTC");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<BesideFakeTeams> StartAsync(bool watchesRates = false, TeamsOptions? options = null)
    {
        var clock = new ImpatientClock();
        var teams = await FakeTeamsServer.StartAsync(new() { Clock = clock, WatchesRates = watchesRates }, Cancel);
        var table = await SqliteTable.OpenAsync(new() { Path = SqliteOptions.InMemory }, Cancel);

        return new(
            teams,
            table,
            clock,
            options
                ?? new()
                {
                    AppId = teams.World.Options.AppId,
                    AppSecret = teams.World.Options.AppSecret,
                    TenantId = teams.World.Options.TenantId,
                }
        );
    }

    /// <summary>The next process, with the same Teams and the same store.</summary>
    public BesideFakeTeams Restart() => new(this);

    public TService Get<TService>()
        where TService : notnull => _app.Services.GetRequiredService<TService>();

    public Account AccountOf(TeamsUser user) => new("teams", Tenant, user.ObjectId ?? user.Mri);

    public Place PlaceOf(TeamsConversation conversation) => new("teams", Tenant, conversation.Id);

    public Place PlaceOf(TeamsTeam team) => new("teams", Tenant, team.Id);

    public Connection Connection => new(Tenant, Teams.ServiceUrl, World.Bot);

    /// <summary>An activity came from there.</summary>
    public Task HearAsync(TeamsConversation conversation, TeamsUser? by) =>
        Get<IConversations>()
            .RememberAsync(
                new(Tenant, conversation.Id, KindOf(conversation), Teams.ServiceUrl, World.Bot)
                {
                    Team = conversation.Team?.Id,
                    HasOwnRoster = conversation.Team is { } team
                        ? !ReferenceEquals(team.People, conversation.People)
                        : null,
                    User = by is null ? null : new(by.Mri, by.ObjectId),
                },
                Cancel
            );

    /// <summary>Somebody installed the app for themselves, or wrote to it.</summary>
    public Task HearFromAsync(TeamsUser user) => HearAsync(World.Look(world => world.ChatOf(user)), user);

    /// <summary>The bot listens, and Teams knows where.</summary>
    public async Task ListenAsync()
    {
        await _app.StartAsync(Cancel);
        Teams.Bot = new(new Uri(_app.Urls.First()), TeamsEndpoints.Path);
    }

    public static Message Saying(string words) => Message.Of(new Phrase.Verbatim(words));

    public static Outgoing To(Audience audience, string key) => new(key, audience, Saying($"Hello {key}"), English);

    public Outgoing ToPerson(TeamsUser user, string key = "k1") => To(new Audience.Direct(AccountOf(user)), key);

    public Outgoing ToChannel(TeamsConversation channel, string key = "k1") =>
        To(new Audience.Channel(PlaceOf(channel)), key);

    public Task<SendResult> SendAsync(Outgoing outgoing) => Get<IChatPlatform>().SendAsync(outgoing, Cancel);

    public Task<SendResult> RedrawAsync(MessageRef sent, string words = "Changed") =>
        Get<IChatPlatform>().RedrawAsync(sent, Saying(words), English, Cancel);

    /// <summary>As the outbox does: what failed or has to come later comes later, until it is sent or refused.</summary>
    public async Task<Dictionary<string, SendResult>> RelayAsync(IEnumerable<Outgoing> all)
    {
        var results = new Dictionary<string, SendResult>(StringComparer.Ordinal);
        var waiting = new PriorityQueue<Outgoing, DateTimeOffset>();
        foreach (var outgoing in all)
            waiting.Enqueue(outgoing, Clock.GetUtcNow());

        while (waiting.TryDequeue(out var outgoing, out var at))
        {
            if (at > Clock.GetUtcNow())
                Clock.Advance(at - Clock.GetUtcNow());

            switch (await TryAsync(outgoing))
            {
                case SendResult.Later later:
                    waiting.Enqueue(
                        outgoing,
                        Clock.GetUtcNow() + later.Wait.ToTimeSpan() + TimeSpan.FromMilliseconds(1)
                    );
                    break;
                case null:
                    waiting.Enqueue(
                        outgoing with
                        {
                            MayHaveArrived = true,
                        },
                        Clock.GetUtcNow() + TimeSpan.FromSeconds(2)
                    );
                    break;
                case var result:
                    results.Add(outgoing.Key, result);
                    break;
            }
        }

        return results;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        if (!_isNext)
            await Teams.DisposeAsync();
    }

    private async Task<SendResult?> TryAsync(Outgoing outgoing)
    {
        try
        {
            return await SendAsync(outgoing);
        }
        catch (Exception error) when (error is HttpRequestException or TimeoutException)
        {
            return null;
        }
    }

    private static ConversationKind KindOf(TeamsConversation conversation) =>
        conversation.Kind switch
        {
            "personal" => ConversationKind.Personal,
            "channel" => ConversationKind.Channel,
            _ => ConversationKind.Group,
        };

    private static WebApplication AppFor(
        FakeTeamsServer teams,
        ITable table,
        ImpatientClock clock,
        TeamsOptions options,
        RecordingInbox inbox
    )
    {
        // Development, where a connector may be on this machine.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder
            .Services.AddSingleton<TimeProvider>(clock)
            .AddSingleton(new WireTime(clock))
            .AddSingleton(Options.Create(options))
            .AddSingleton(_ => table)
            .AddSingleton<IInbox>(inbox)
            .AddSingleton(
                new Texts([])
                    .With("messaging", MessagingTexts.Resources)
                    .With(CommunityTexts.File, CommunityTexts.Resources)
            )
            .AddSingleton<ISuggestions>(new Inbound.Tenant())
            .AddSingleton<IPersonalViews>(new Inbound.Tenant())
            .AddSingleton(new ConnectorIssuer(teams.Metadata, "https://api.botframework.com"))
            .AddTeamsWayOut()
            .AddTeamsWaysIn();
        builder
            .Services.AddHttpClient(BotTokens.Client)
            .ConfigurePrimaryHttpMessageHandler(() =>
                new StandIn(teams.Address, new SocketsHttpHandler { UseProxy = false })
            );
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();

        var app = builder.Build();
        TeamsEndpoints.Map(app);
        return app;
    }
}
