using CommunityBot.FakeTeams;
using CommunityBot.FakeTeams.People;
using CommunityBot.FakeTeams.World;
using TeamsDialog = CommunityBot.FakeTeams.People.Dialog;

namespace CommunityBot.EndToEnd.Tests.Teams;

/// <summary>
/// A tenant on a Teams of loopback, and the real bot connected to it, with tokens in both directions. The bot's own clock
/// begins on Monday, 2 March 2026, and is moved by the tests; Teams' is the real one.
/// </summary>
internal sealed class TeamsTown : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("communitybot-");
    private BotProcess? _bot;

    private TeamsTown(FakeTeamsServer teams)
    {
        Teams = teams;
        Ana = teams.As(teams.World.AddUser("Ana"));
        Ben = teams.As(teams.World.AddUser("Ben"));
        Chandra = teams.As(teams.World.AddUser("Chandra", zone: "Asia/Kolkata"));
        Greta = teams.As(teams.World.AddUser("Greta", locale: "de-DE"));
        var team = teams.World.AddTeam("Guilds", Ana.User, Ben.User, Chandra.User, Greta.User);
        Guild = teams.World.AddChannel(team, "guild");
        Guild.HasBot = false;
    }

    public FakeTeamsServer Teams { get; }

    /// <summary>Coordinates: she adds the bot.</summary>
    public Person Ana { get; }

    public Person Ben { get; }

    public Person Chandra { get; }

    /// <summary>Reads German.</summary>
    public Person Greta { get; }

    /// <summary>The channel that is chosen when the bot is added to the team.</summary>
    public TeamsConversation Guild { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A town whose bot listens, and is nowhere yet.</summary>
    public static Task<TeamsTown> FoundAsync() => FoundAsync([]);

    /// <summary>The same with other settings than a secret.</summary>
    public static async Task<TeamsTown> FoundAsync(Dictionary<string, string> others)
    {
        var town = new TeamsTown(await FakeTeamsServer.StartAsync(new FakeTeamsOptions(), Cancel));
        await town.StartBotAsync(others);
        return town;
    }

    /// <summary>A town whose guild has the bot, and all its people are known to it and have spoken to it once.</summary>
    public static async Task<TeamsTown> WithGuildAsync()
    {
        var town = await FoundAsync();
        await town.Ana.AddBotAsync(town.Guild, Cancel);
        await town.SeesAsync(town.Guild, "Hello! I look after the rhythm of this community");
        await UntilAsync(() => town._bot!.HasSaid("A roster is complete"), () => "the bot to know everybody");

        foreach (var person in (Person[])[town.Ana, town.Ben, town.Chandra, town.Greta])
            await person.InstallAsync(Cancel);
        await town.SeesAsync(town.Greta.Chat, "Das ist unser eigener Chat");
        await town.SeesAsync(town.Chandra.Chat, "This is our own chat");
        return town;
    }

    public Task StartBotAsync() => StartBotAsync([]);

    private async Task StartBotAsync(Dictionary<string, string> others)
    {
        var settings = new BotSettings(_folder.FullName, "2026-03-02T08:00:00Z") { More = Settings(others) };
        _bot = await BotProcess.StartAsync(settings, Cancel);
        Teams.Bot = new(_bot.Address, "/api/messages");
    }

    public Task KillBotAsync() => _bot!.KillAsync();

    /// <summary>Moves the bot's clock; when it returns, all that was due is done and sent.</summary>
    public async Task MoveToAsync(int month, int day, int hour, int minute = 0)
    {
        using var sandbox = new SandboxClient(_bot!.Address);
        await sandbox.MoveToAsync(new(2026, month, day, hour, minute, 0, TimeSpan.Zero), Cancel);
    }

    /// <summary>The newest message with those words in a conversation; waits for it.</summary>
    public async Task<TeamsMessage> SeesAsync(TeamsConversation where, string words)
    {
        await UntilAsync(
            () => Having(where, words).Count > 0,
            () => $"“{words}” in:\n{string.Join("\n---\n", In(where).Select(message => message.Shown))}"
        );
        return Having(where, words)[^1];
    }

    /// <summary>The messages of a conversation with those words.</summary>
    public List<TeamsMessage> Having(TeamsConversation where, string words) =>
        [.. In(where).Where(message => message.Shown.Contains(words, StringComparison.Ordinal))];

    /// <summary>Says something to the bot alone, and sees what it answers.</summary>
    public async Task<TeamsMessage> AskAsync(Person who, string words, string answer)
    {
        var before = Having(who.Chat, answer).Count;
        await who.SayAsync(who.Chat, words, Cancel);
        await UntilAsync(() => Having(who.Chat, answer).Count > before, () => $"one more “{answer}”");

        return Having(who.Chat, answer)[^1];
    }

    /// <summary>Opens the dialog of a button of a message in somebody's own chat.</summary>
    public static async Task<TeamsDialog> OpenAsync(Person who, TeamsMessage message, string button) =>
        await who.OpenAsync(who.Chat, message, button, Cancel)
        ?? throw new InvalidOperationException($"“{button}” opened no dialog.");

    /// <summary>Sends a dialog off by a button of it, in somebody's own chat.</summary>
    public static Task<TeamsDialog?> SendOffAsync(
        Person who,
        TeamsDialog dialog,
        string button,
        params ReadOnlySpan<(string Label, string Value)> typed
    )
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (label, value) in typed)
            values[label] = value;

        return who.SubmitAsync(who.Chat, dialog, button, values, Cancel);
    }

    /// <summary>Everything that was sent in either direction was taken.</summary>
    public void NothingWasRefused()
    {
        Assert.All(Teams.Deliveries, one => Assert.Equal(200, one.Status));
        Assert.DoesNotContain(Teams.Calls.All, call => call.Status >= 400 || !call.HasToken);
        Assert.True(Teams.TokensIssued > 0);
    }

    public static async Task UntilAsync(Func<bool> isSo, Func<string> what)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(Patience);
        while (!isSo())
        {
            if (limit.IsCancellationRequested)
                Assert.Fail($"Waited in vain for {what()}.");

            await Task.Delay(TimeSpan.FromMilliseconds(20), CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_bot is not null)
            await _bot.DisposeAsync();

        await Teams.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private Dictionary<string, string> Settings(Dictionary<string, string> others)
    {
        var settings = new Dictionary<string, string>
        {
            ["Teams__AppId"] = Teams.World.Options.AppId,
            ["Teams__TenantId"] = Teams.World.Options.TenantId,
            ["Teams__AllowedTenants__0"] = Teams.World.Options.TenantId,
            ["Teams__StandInAddress"] = Teams.Address.ToString(),
        };
        if (others.Count == 0)
            settings["Teams__AppSecret"] = Teams.World.Options.AppSecret;
        foreach (var (name, value) in others)
            settings[name] = value;

        return settings;
    }

    private List<TeamsMessage> In(TeamsConversation where) => Teams.World.Look(_ => where.Messages.ToList());
}
