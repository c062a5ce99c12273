using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.Delivery;
using CommunityBot.FakeSlack.Page;
using CommunityBot.FakeSlack.People;
using CommunityBot.FakeSlack.WebApi;
using CommunityBot.FakeSlack.World;

namespace CommunityBot.FakeSlack;

/// <summary>
/// A Slack on loopback that enforces what the real one does: the Web API, signed requests or sockets to the app, and the
/// people who use it.
/// </summary>
public sealed class FakeSlackServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Parts _parts;
    private bool _isStopped;

    private FakeSlackServer(WebApplication app, Parts parts)
    {
        _app = app;
        _parts = parts;
        Workspace = AddWorkspace("Example");
        Workspace.Install();
    }

    /// <summary>The settings it was started with.</summary>
    public FakeSlackOptions Options => _parts.World.Options;

    /// <summary>What the bot takes as <c>Slack__ApiBaseUrl</c>.</summary>
    public Uri Address => _parts.World.Address;

    /// <summary>Where the bot listens for events.</summary>
    public Uri? Bot
    {
        get => _parts.Bot;
        set => _parts.Bot = value;
    }

    /// <summary>The workspace that is there from the start, with the app installed.</summary>
    public SlackWorkspace Workspace { get; }

    /// <summary>The faults that are asked for.</summary>
    public Faults Faults => _parts.Faults;

    /// <summary>The calls of the Web API, oldest first.</summary>
    public IReadOnlyList<ApiCall> Calls => [.. _parts.Api.Calls];

    /// <summary>What was sent to the bot, oldest first.</summary>
    public IReadOnlyList<DeliveryAttempt> Deliveries => [.. _parts.Dispatcher.Attempts];

    /// <summary>What the bot answered to interactions and Slack couldn't use.</summary>
    public IReadOnlyList<string> Complaints => _parts.Stage.Errors.All;

    /// <summary>How many sockets are open.</summary>
    public int Connections => _parts.Hub.Count;

    /// <summary>Starts on the port of the options, or a free one.</summary>
    public static async Task<FakeSlackServer> StartAsync(FakeSlackOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var parts = new Parts(options);
        var app = Hosting.Build(parts);
        var slack = new FakeSlackServer(app, parts);
        new ControlEndpoints(slack, parts.Stage).Map(app);
        await app.StartAsync(cancellationToken);
        parts.World.Address = new Uri(app.Urls.First());
        return slack;
    }

    /// <summary>Another workspace, of an organisation or by itself; the app isn't installed there yet.</summary>
    public SlackWorkspace AddWorkspace(string name, string? enterprise = null) =>
        new(
            _parts.Stage,
            _parts.Stage.Look(world =>
            {
                var team = new Team(world.Ids.Next("T"), name, name.ToLowerInvariant(), enterprise);
                world.Teams.Add(team);
                return team.Id;
            })
        );

    /// <summary>Checks the bot's address as Slack does when it is entered: the challenge must come back.</summary>
    public Task<bool> VerifyUrlAsync(CancellationToken cancellationToken) =>
        Verification.AsksAsync(_parts.Dispatcher, cancellationToken);

    /// <summary>Sends anything at all to the bot, once: a payload again, one of a kind that the fake doesn't make, nonsense.</summary>
    public Task<DeliveryOutcome> SendAsync(ParcelKind kind, JsonObject payload, CancellationToken cancellationToken) =>
        _parts.Dispatcher.SendAsync(new(kind, payload), cancellationToken);

    /// <summary>Until nothing is under way to the bot any more, repetitions included.</summary>
    public Task QuietAsync(CancellationToken cancellationToken) => _parts.Dispatcher.QuietAsync(cancellationToken);

    /// <summary>Tells the sockets of now to be replaced (<c>warning</c>, <c>refresh_requested</c>, <c>link_disabled</c>).</summary>
    public Task DisconnectAsync(string reason, CancellationToken cancellationToken) =>
        _parts.Hub.DisconnectAsync(reason, cancellationToken);

    /// <summary>Closes the sockets of now, as Slack does some seconds after it said so.</summary>
    public Task CloseSocketsAsync(string reason, CancellationToken cancellationToken) =>
        _parts.Hub.CloseAsync(reason, cancellationToken);

    /// <summary>Stops; repetitions that are due later are dropped.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isStopped, true))
            return;

        await _parts.StopAsync();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        await _parts.DisposeAsync();
    }

    internal Task WaitForShutdownAsync() => _app.WaitForShutdownAsync(CancellationToken.None);
}
