using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using CommunityBot.EndToEnd.Tests.Slack;
using CommunityBot.FakeTeams;
using CommunityBot.FakeTeams.People;
using CommunityBot.FakeTeams.World;

namespace CommunityBot.EndToEnd.Tests.Both;

/// <summary>
/// A workspace on Slack and a tenant on Teams, and one bot in both. Ana's guild is in Slack; in Teams Tess, who is Ana at her
/// other employer's, and Tom have a channel.
/// </summary>
internal sealed partial class BothTown : IAsyncDisposable
{
    private static readonly JsonSerializerOptions AsWritten = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private BothTown(SlackTown slack, FakeTeamsServer teams)
    {
        (Slack, Teams) = (slack, teams);
        Tess = teams.As(teams.World.AddUser("Tess"));
        Tom = teams.As(teams.World.AddUser("Tom"));
        Crafts = teams.World.AddChannel(teams.World.AddTeam("Team", Tess.User, Tom.User), "crafts");
        Crafts.HasBot = false;
    }

    public SlackTown Slack { get; }

    public FakeTeamsServer Teams { get; }

    public Person Tess { get; }

    public Person Tom { get; }

    public TeamsConversation Crafts { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The bot is in both places, and knows of no connection of theirs.</summary>
    public static async Task<BothTown> ApartAsync()
    {
        var slack = await SlackTown.WithGuildAsync(bySockets: false);
        // The bot has no app id: in Development it then speaks with whoever is on this machine, as with the Playground.
        var teams = await FakeTeamsServer.StartAsync(new FakeTeamsOptions { WantsTokens = false }, Cancel);
        teams.Bot = new(slack.BotAddress, "/api/messages");
        var town = new BothTown(slack, teams);

        await town.Tess.AddBotAsync(town.Crafts, Cancel);
        await town.SeesAsync(town.Crafts, "Hello! I look after the rhythm of this community");
        await town.Tess.InstallAsync(Cancel);
        await town.Tom.InstallAsync(Cancel);
        return town;
    }

    /// <summary>The code in the newest message with those words that Ana sees in Slack.</summary>
    public async Task<string> CodeForAnaAsync(string words, string where)
    {
        await SlackTown.SeesAsync(Slack.Ana, where, words);
        var told = Slack.Ana.Reads(where).Last(message => message.Shown.Contains(words, StringComparison.Ordinal));
        return Code().Match(told.Shown).Value;
    }

    /// <summary>The newest message with those words in a conversation of Teams; waits for it.</summary>
    public async Task<TeamsMessage> SeesAsync(TeamsConversation where, string words)
    {
        await SlackTown.UntilAsync(() => Find(where, words) is not null, () => $"“{words}” in:\n{Reading(where)}");
        return Find(where, words)!;
    }

    /// <summary>How many messages of a conversation of Teams have those words.</summary>
    public int Count(TeamsConversation where, string words) =>
        Teams.World.Look(_ => where.Messages.Count(message => Says(message, words)));

    /// <summary>Says something to a bot that may die while it hears it.</summary>
    public static async Task TrySayAsync(Person who, TeamsConversation where, string words)
    {
        try
        {
            await who.SayAsync(where, words, Cancel);
        }
        catch (HttpRequestException)
        {
            // Teams would bring it once more; what was taken already needs no second time.
        }
    }

    /// <summary>Kills the bot and starts it again.</summary>
    public async Task RestartBotAsync()
    {
        await Slack.KillBotAsync();
        await Slack.StartBotAsync();
        Teams.Bot = new(Slack.BotAddress, "/api/messages");
    }

    public async ValueTask DisposeAsync()
    {
        await Slack.DisposeAsync();
        await Teams.DisposeAsync();
    }

    private TeamsMessage? Find(TeamsConversation where, string words) =>
        Teams.World.Look(_ => where.Messages.LastOrDefault(message => Says(message, words)));

    private string Reading(TeamsConversation where) =>
        Teams.World.Look(_ => string.Join("\n---\n", where.Messages.Select(Written)));

    private static bool Says(TeamsMessage message, string words) =>
        Written(message).Contains(words, StringComparison.Ordinal);

    private static string Written(TeamsMessage message) => message.Activity.ToJsonString(AsWritten);

    [GeneratedRegex("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}", RegexOptions.None, 1000)]
    private static partial Regex Code();
}
