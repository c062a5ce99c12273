using System.Globalization;
using CommunityBot.FakeTeams.Connector;
using CommunityBot.FakeTeams.Delivery;
using CommunityBot.FakeTeams.People;
using CommunityBot.FakeTeams.World;

namespace CommunityBot.FakeTeams;

/// <summary>
/// A Teams on loopback that enforces what the real one does: tokens of Entra, and a connector with its rosters, ids, sizes,
/// refusals and rates.
/// </summary>
public sealed class FakeTeamsServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Parts _parts;

    private FakeTeamsServer(WebApplication app, Parts parts) => (_app, _parts) = (app, parts);

    /// <summary>The people, their teams and chats.</summary>
    public TeamsWorld World => _parts.World;

    /// <summary>The calls of the connector, oldest first.</summary>
    public CallLog Calls => _parts.Connector.Calls;

    /// <summary>The faults that are asked for.</summary>
    public Faults Faults => _parts.Connector.Faults;

    /// <summary>How many tokens were given out.</summary>
    public int TokensIssued => _parts.Entra.Tokens.Count;

    /// <summary>The root of everything, also of Entra under the names of its hosts.</summary>
    public Uri Address => new(_app.Urls.First());

    /// <summary>What activities carry as <c>serviceUrl</c>.</summary>
    public Uri ServiceUrl => new(Address, $"/connector/{World.Region}/");

    /// <summary>The OpenID metadata of whoever signs what is sent to the bot.</summary>
    public Uri Metadata => new(Address, BotIssuer.MetadataPath);

    /// <summary>Where the bot listens for activities.</summary>
    public Uri? Bot
    {
        get => _parts.Delivery.Bot;
        set => _parts.Delivery.Bot = value;
    }

    /// <summary>What was sent to the bot, oldest first.</summary>
    public IReadOnlyList<Delivered> Deliveries => _parts.Delivery.All;

    /// <summary>What somebody does to teams and channels.</summary>
    public Owner Owner(TeamsUser user) => new(World, _parts.Delivery, user);

    /// <summary>The tenant moves to another region: activities come from there, and the old connector knows nothing.</summary>
    public void MoveTo(string region)
    {
        World.Region = region;
        _parts.Delivery.ServiceUrl = ServiceUrl;
    }

    /// <summary>Somebody at their client.</summary>
    public Person As(TeamsUser user) => new(World, _parts.Delivery, user);

    /// <summary>Starts on the port of the options, or a free one.</summary>
    public static async Task<FakeTeamsServer> StartAsync(FakeTeamsOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{options.Port}"));
        var app = builder.Build();

        var parts = new Parts(options);
        parts.Map(app);
        await app.StartAsync(cancellationToken);

        var server = new FakeTeamsServer(app, parts);
        parts.Delivery.ServiceUrl = server.ServiceUrl;
        return server;
    }

    /// <summary>Stops; calls that hang are let go.</summary>
    public async ValueTask DisposeAsync()
    {
        await _parts.StopAsync();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        _parts.Dispose();
    }
}
