using System.Globalization;
using CommunityBot.FakeTeams.Connector;
using CommunityBot.FakeTeams.Entra;
using CommunityBot.FakeTeams.World;

namespace CommunityBot.FakeTeams;

/// <summary>
/// A Teams on loopback that enforces what the real one does: tokens of Entra, and a connector with its rosters, ids, sizes,
/// refusals and rates.
/// </summary>
public sealed class FakeTeamsServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly CancellationTokenSource _stopping;
    private readonly EntraEndpoint _entra;

    private FakeTeamsServer(
        WebApplication app,
        TeamsWorld world,
        EntraEndpoint entra,
        ConnectorEndpoint connector,
        CancellationTokenSource stopping
    )
    {
        _app = app;
        _stopping = stopping;
        World = world;
        _entra = entra;
        Calls = connector.Calls;
        Faults = connector.Faults;
    }

    /// <summary>The people, their teams and chats.</summary>
    public TeamsWorld World { get; }

    /// <summary>The calls of the connector, oldest first.</summary>
    public CallLog Calls { get; }

    /// <summary>The faults that are asked for.</summary>
    public Faults Faults { get; }

    /// <summary>How many tokens were given out.</summary>
    public int TokensIssued => _entra.Tokens.Count;

    /// <summary>The root of everything, also of Entra under the names of its hosts.</summary>
    public Uri Address => new(_app.Urls.First());

    /// <summary>What activities carry as <c>serviceUrl</c>.</summary>
    public Uri ServiceUrl => new(Address, "/connector/emea/");

    /// <summary>Starts on the port of the options, or a free one.</summary>
    public static async Task<FakeTeamsServer> StartAsync(FakeTeamsOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{options.Port}"));
        var app = builder.Build();

        var stopping = new CancellationTokenSource();
        var world = new TeamsWorld(options);
        var entra = new EntraEndpoint(options);
        var connector = new ConnectorEndpoint(world, entra.Tokens, stopping.Token);
        entra.Map(app);
        connector.Map(app);
        await app.StartAsync(cancellationToken);

        return new(app, world, entra, connector, stopping);
    }

    /// <summary>Stops; calls that hang are let go.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        _stopping.Dispose();
    }
}
