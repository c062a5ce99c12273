using CommunityBot.EndToEnd.Tests.Slack;
using CommunityBot.FakeSlack;
using CommunityBot.FakeSlack.People;
using CommunityBot.Servers;
using NodaTime;
using static CommunityBot.EndToEnd.Tests.Slack.SlackTown;

namespace CommunityBot.EndToEnd.Tests.Nodes;

/// <summary>
/// Two real processes of the bot on one PostgreSQL database, and a Slack that sends what happens to them in turn. Clocks
/// are the real ones.
/// </summary>
internal sealed class Cluster : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("communitybot-");
    private readonly BotProcess?[] _nodes = new BotProcess?[2];
    private readonly string _database;
    private int _turn;

    private Cluster(PostgreSqlServer server, string database, FakeSlackServer slack)
    {
        (Server, _database, Slack) = (server, database, slack);
        Ana = slack.Workspace.AddPerson("Ana", new() { Zone = "Europe/Berlin", Locale = "en-GB" });
        Ben = slack.Workspace.AddPerson("Ben", new() { Zone = "Europe/Berlin", Locale = "en-GB" });
        Chandra = slack.Workspace.AddPerson("Chandra", new() { Zone = "Asia/Kolkata", Locale = "en-GB" });
        Guild = slack.Workspace.AddChannel("guild", isPrivate: false, withBot: false, Ana, Ben, Chandra);
    }

    public PostgreSqlServer Server { get; }

    public FakeSlackServer Slack { get; }

    public SlackPerson Ana { get; }

    public SlackPerson Ben { get; }

    public SlackPerson Chandra { get; }

    public SlackChannel Guild { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Two nodes, a guild that has the bot, and a gathering tomorrow that is announced.</summary>
    public static async Task<Cluster> WithGatheringAsync()
    {
        var server = await PostgreSqlServer.StartAsync(durable: false, Cancel);
        var slack = await FakeSlackServer.StartAsync(Patient(), Cancel);
        var cluster = new Cluster(server, await server.CreateDatabaseAsync(Cancel), slack);
        await cluster.StartAsync(0);
        await cluster.StartAsync(1);
        cluster.NextTurn();
        await cluster.Guild.InviteBotAsync(cluster.Ana);
        await SeesAsync(cluster.Ana, cluster.Guild.Id, "Hello! I look after the rhythm of this community");
        await cluster.AnnounceAsync();
        return cluster;
    }

    /// <summary>The card of the gathering, as everybody sees it.</summary>
    public Task<SeenMessage> CardAsync() => SeesAsync(Ben, Guild.Id, "Talk about what matters");

    /// <summary>The next that happens is sent to the other node, if it lives.</summary>
    public void NextTurn()
    {
        do _turn++;
        while (_nodes[_turn % 2] is null);

        Slack.Bot = _nodes[_turn % 2]!.Address;
    }

    public async Task StartAsync(int node)
    {
        var settings = new BotSettings(_folder.FullName, StartAt: null)
        {
            More = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Storage__Provider"] = "PostgreSql",
                ["Storage__ConnectionString"] = _database,
                ["Slack__ApiBaseUrl"] = Slack.Address.ToString(),
                ["Slack__BotToken"] = Slack.Workspace.BotToken,
                ["Slack__SigningSecret"] = Slack.Options.SigningSecret,
            },
        };
        _nodes[node] = await BotProcess.StartAsync(settings, Cancel);
    }

    /// <summary>SIGKILL; what happens from now on goes to the other one.</summary>
    public async Task KillAsync(int node)
    {
        await _nodes[node]!.DisposeAsync();
        _nodes[node] = null;
        NextTurn();
    }

    /// <summary>SIGTERM: it finishes what it has in hand, and ends.</summary>
    public async Task EndAsync(int node)
    {
        await _nodes[node]!.EndAsync(Cancel);
        _nodes[node] = null;
        NextTurn();
    }

    /// <summary>SIGSTOP: it stands still, without knowing it. What happens goes to the other one.</summary>
    public Task FreezeAsync(int node)
    {
        Slack.Bot = _nodes[1 - node]!.Address;
        return _nodes[node]!.SignalAsync("STOP", Cancel);
    }

    public Task ThawAsync(int node) => _nodes[node]!.SignalAsync("CONT", Cancel);

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes.OfType<BotProcess>())
            await node.DisposeAsync();

        await Slack.DisposeAsync();
        await Server.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static FakeSlackOptions Patient() =>
        new()
        {
            // So that whoever takes over can look whether a message has arrived.
            Scopes = [.. Manifest.Scopes, "channels:history"],
            Subscriptions = Manifest.Events,
            AckLimit = Duration.FromSeconds(30),
            TriggerLife = Duration.FromSeconds(60),
            Retries = [Duration.Zero, .. Enumerable.Repeat(Duration.FromSeconds(1), 120)],
        };

    private async Task AnnounceAsync()
    {
        var tomorrow = TimeProvider.System.GetUtcNow().AddDays(1);
        await Ana.CommandAsync(Guild.Id, "/community", "new rhythm", Cancel);
        await UntilAsync(() => Ana.Modal?.Title == "New rhythm", "the form of a rhythm");
        var lean = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Name"] = "Lean Coffee",
            ["What it is for"] = "Talk about what matters",
            ["Type of gathering"] = "Lean coffee",
            ["On these days"] = tomorrow.DayOfWeek.ToString(),
            ["First day"] = tomorrow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            ["Time"] = "23:00",
            ["Length in minutes"] = "30",
            ["Place"] = "Library",
        };
        Assert.IsType<Submission.Replaced>(await Ana.SubmitAsync(lean, Cancel));
        Assert.IsType<Submission.Closed>(await Ana.SubmitAsync(new Dictionary<string, string>(), Cancel));
        await CardAsync();
    }
}
