using CommunityBot.FakeSlack;
using CommunityBot.FakeSlack.People;
using NodaTime;

namespace CommunityBot.EndToEnd.Tests.Slack;

/// <summary>
/// A workspace on a Slack of loopback, with the app as our manifest describes it, and the real bot connected to it. The
/// bot's own clock begins on Monday, 2 March 2026, and is moved by the tests; Slack's is the real one.
/// </summary>
internal sealed class SlackTown : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("communitybot-");
    private readonly bool _bySockets;
    private BotProcess? _bot;

    private SlackTown(FakeSlackServer slack, bool bySockets)
    {
        Slack = slack;
        _bySockets = bySockets;
        Ana = slack.Workspace.AddPerson("Ana", new() { Zone = "Europe/Berlin", Locale = "en-GB" });
        Ben = slack.Workspace.AddPerson("Ben", new() { Zone = "Europe/Berlin", Locale = "en-GB" });
        Chandra = slack.Workspace.AddPerson("Chandra", new() { Zone = "Asia/Kolkata", Locale = "en-GB" });
        Greta = slack.Workspace.AddPerson("Greta", new() { Zone = "Europe/Berlin", Locale = "de-DE" });
        Guild = slack.Workspace.AddChannel("guild", isPrivate: false, withBot: false, Ana, Ben, Chandra, Greta);
    }

    public FakeSlackServer Slack { get; }

    /// <summary>Where the bot listens.</summary>
    public Uri BotAddress => _bot!.Address;

    /// <summary>Coordinates: she invites the bot.</summary>
    public SlackPerson Ana { get; }

    public SlackPerson Ben { get; }

    public SlackPerson Chandra { get; }

    /// <summary>Reads German.</summary>
    public SlackPerson Greta { get; }

    public SlackChannel Guild { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A town whose bot listens for Slack, or goes to it by sockets, and is in no channel yet.</summary>
    /// <param name="bySockets">Which of both.</param>
    /// <param name="moreScopes">What its administrator granted beyond the manifest.</param>
    public static async Task<SlackTown> FoundAsync(bool bySockets, params string[] moreScopes)
    {
        var options = new FakeSlackOptions
        {
            SocketMode = bySockets,
            Scopes = [.. Manifest.Scopes, .. moreScopes],
            Subscriptions = Manifest.Events,
            // On a busy machine three seconds may pass without anybody's fault; what the bot does in time is measured elsewhere.
            AckLimit = Duration.FromSeconds(30),
            TriggerLife = Duration.FromSeconds(60),
            // Slack's own take six minutes: a bot that was killed has time to come back, however busy the machine is.
            Retries = [Duration.Zero, .. Enumerable.Repeat(Duration.FromSeconds(2), 60)],
        };
        var town = new SlackTown(await FakeSlackServer.StartAsync(options, Cancel), bySockets);
        await town.StartBotAsync();
        return town;
    }

    /// <summary>A town whose guild has the bot, and all its people are known to it.</summary>
    public static async Task<SlackTown> WithGuildAsync(bool bySockets)
    {
        var town = await FoundAsync(bySockets);
        await town.Guild.InviteBotAsync(town.Ana);
        await SeesAsync(town.Ana, town.Guild.Id, "Hello! I look after the rhythm of this community");
        await town.KnowsEverybodyAsync();
        return town;
    }

    public async Task StartBotAsync()
    {
        var settings = new BotSettings(_folder.FullName, "2026-03-02T08:00:00Z") { More = Settings() };
        _bot = await BotProcess.StartAsync(settings, Cancel);
        if (_bySockets)
            await UntilAsync(() => Slack.Connections > 0, "the bot to connect its sockets");
        else
            Slack.Bot = _bot.Address;
    }

    /// <summary>All that the bot has written to its log so far.</summary>
    public string Log => _bot!.Said;

    public Task KillBotAsync() => _bot!.KillAsync();

    /// <summary>Moves the bot's clock; when it returns, all that was due is done and sent.</summary>
    public async Task MoveToAsync(int month, int day, int hour, int minute = 0)
    {
        using var sandbox = new SandboxClient(_bot!.Address);
        await sandbox.MoveToAsync(new(2026, month, day, hour, minute, 0, TimeSpan.Zero), Cancel);
    }

    /// <summary>The newest message with those words that somebody sees in a conversation; waits for it.</summary>
    public static async Task<SeenMessage> SeesAsync(SlackPerson who, string where, string words)
    {
        await UntilAsync(() => Find(who, where, words) is not null, () => $"“{words}” in:\n{Reading(who, where)}");
        return Find(who, where, words)!;
    }

    /// <summary>Waits for a modal with that title.</summary>
    public async Task<SeenView> SeesModalAsync(SlackPerson who, string title)
    {
        await UntilAsync(
            () => who.Modal?.Title == title,
            () => $"the modal “{title}”, there is “{who.Modal?.Title}” and {Complaints}"
        );
        return who.Modal!;
    }

    public static Task UntilAsync(Func<bool> isSo, string what) => UntilAsync(isSo, () => what);

    public static Task UntilAsync(Func<bool> isSo, Func<string> what) =>
        UntilAsync(() => Task.FromResult(isSo()), what);

    public static Task UntilAsync(Func<Task<bool>> isSo, string what) => UntilAsync(isSo, () => what);

    private static async Task UntilAsync(Func<Task<bool>> isSo, Func<string> what)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(Patience);
        while (!await isSo())
        {
            if (limit.IsCancellationRequested)
                Assert.Fail($"Waited in vain for {what()}.");

            await Task.Delay(TimeSpan.FromMilliseconds(20), CancellationToken.None);
        }
    }

    public string Complaints => string.Join("; ", Slack.Complaints);

    /// <summary>Presses a button of a message, by what is written on it.</summary>
    public static Task PressAsync(SlackPerson who, SeenMessage message, string button) =>
        who.PressAsync(message, button, Cancel);

    /// <summary>Uses the slash command in the guild's channel.</summary>
    public Task CommandAsync(SlackPerson who, string words) => who.CommandAsync(Guild.Id, "/community", words, Cancel);

    public async ValueTask DisposeAsync()
    {
        if (_bot is not null)
            await _bot.DisposeAsync();

        await Slack.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static SeenMessage? Find(SlackPerson who, string where, string words) =>
        who.Reads(where)
            .LastOrDefault(message => message.IsFromBot && message.Shown.Contains(words, StringComparison.Ordinal));

    private static string Reading(SlackPerson who, string where) =>
        string.Join("\n---\n", who.Reads(where).Select(message => message.Shown));

    // The bot learns of those who were there before it one by one.
    private Task KnowsEverybodyAsync() =>
        UntilAsync(() => _bot!.HasSaid("A roster is complete"), "the bot to know everybody");

    private Dictionary<string, string> Settings()
    {
        var settings = new Dictionary<string, string>
        {
            ["Slack__ApiBaseUrl"] = Slack.Address.ToString(),
            ["Slack__BotToken"] = Slack.Workspace.BotToken,
            // All that it could ever log of its own: nothing in it may be anybody's.
            ["Logging__LogLevel__CommunityBot"] = "Trace",
        };
        if (_bySockets)
            settings["Slack__AppToken"] = Slack.Options.AppToken;
        else
            settings["Slack__SigningSecret"] = Slack.Options.SigningSecret;

        return settings;
    }
}
