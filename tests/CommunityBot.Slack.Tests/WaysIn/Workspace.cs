using System.Collections.Concurrent;
using System.Collections.Immutable;
using CommunityBot.Platforms;
using CommunityBot.Slack.Files;
using CommunityBot.Slack.Install;
using CommunityBot.Slack.People;
using CommunityBot.Slack.Wire.Inbound;

namespace CommunityBot.Slack.Tests.WaysIn;

/// <summary>What the adapter asks of its neighbours, for one workspace: who is there, what a file holds.</summary>
internal sealed class Workspace : ISlackInstallations, ISlackDirectory, IRosters, ISlackFiles, ISuggestions
{
    public const string Team = "T0A";
    public const string Bot = "U0BOT";
    public const string App = "A0A";

    public static readonly SlackInstallation Installation = new(Team, "xoxb-test", Bot, App);

    private readonly ConcurrentQueue<string> _calls = new();

    /// <summary>Who is known beside Ana; everybody else is nobody.</summary>
    public ConcurrentDictionary<string, SlackPerson> People { get; } =
        new() { ["U1"] = new(new Profile("Ana", "Europe/Madrid", "es-ES"), IsBot: false, IsGone: false) };

    /// <summary>What was asked for that changes something.</summary>
    public IReadOnlyCollection<string> Calls => _calls;

    /// <summary>Who made the channel.</summary>
    public string? Creator { get; set; }

    public string? FileText { get; set; } = "BEGIN:VCALENDAR";

    public Task<SlackInstallation?> FindAsync(string installation, CancellationToken cancellationToken) =>
        Task.FromResult(installation == Team ? Installation : null);

    public Task<SlackInstallation?> FindAsync(string? team, string? enterprise, CancellationToken cancellationToken) =>
        Task.FromResult(team == Team ? Installation : null);

    public Task ForgetAsync(string installation, CancellationToken cancellationToken)
    {
        _calls.Enqueue($"forget {installation}");
        return Task.CompletedTask;
    }

    Task<SlackPerson?> ISlackDirectory.FindAsync(
        string installation,
        string user,
        CancellationToken cancellationToken
    ) => Task.FromResult(People.GetValueOrDefault(user));

    public Task<FoundChannel> FindChannelAsync(
        string installation,
        string channel,
        CancellationToken cancellationToken
    ) => Task.FromResult(new FoundChannel("guild", Creator));

    public Task<SlackPerson?> LearnAsync(string installation, UserPayload user, CancellationToken cancellationToken) =>
        Task.FromResult<SlackPerson?>(PersonReader.Read(user));

    public Task BeginAsync(string installation, string channel, CancellationToken cancellationToken)
    {
        _calls.Enqueue($"roster {channel}");
        return Task.CompletedTask;
    }

    public Task<string?> DownloadTextAsync(
        string installation,
        string file,
        int maxBytes,
        CancellationToken cancellationToken
    ) => Task.FromResult(FileText);

    public ImmutableArray<string> Find(string name, string typed) =>
        name == "manners.zones" && "Europe/Madrid".Contains(typed, StringComparison.OrdinalIgnoreCase)
            ? ["Europe/Madrid"]
            : [];
}
