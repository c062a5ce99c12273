using System.Globalization;

namespace CommunityBot.FakeTeams.World;

/// <summary>A tenant with its people, teams and chats. Ids look as those of Teams do.</summary>
public sealed class TeamsWorld(FakeTeamsOptions options)
{
    private readonly Dictionary<string, TeamsConversation> _conversations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TeamsUser> _users = new(StringComparer.Ordinal);
    private readonly List<TeamsTeam> _teams = [];
    private readonly Lock _lock = new();
    private long _last = options.Clock.GetUtcNow().ToUnixTimeMilliseconds();
    private int _count;

    /// <summary>The settings of it.</summary>
    public FakeTeamsOptions Options => options;

    /// <summary>The id of the bot.</summary>
    public string Bot => $"28:{options.AppId}";

    /// <summary>Does something while nobody else changes anything.</summary>
    public TResult Look<TResult>(Func<TeamsWorld, TResult> look)
    {
        ArgumentNullException.ThrowIfNull(look);
        lock (_lock)
            return look(this);
    }

    /// <summary>The region that the tenant lives in: its connector is there and nowhere else.</summary>
    public string Region { get; internal set; } = "emea";

    /// <summary>Somebody more.</summary>
    public TeamsUser AddUser(
        string name,
        bool isNamelessGuest = false,
        string? tenant = null,
        string locale = "en-GB",
        string zone = "Europe/Berlin"
    )
    {
        lock (_lock)
        {
            var number = ++_count;
            var user = new TeamsUser(
                $"29:1{number.ToString("D4", CultureInfo.InvariantCulture)}-AbC_{name.Length}",
                isNamelessGuest
                    ? null
                    : $"7f000000-0000-0000-0000-{number.ToString("D12", CultureInfo.InvariantCulture)}",
                name
            )
            {
                Tenant = tenant,
                Locale = locale,
                Zone = zone,
            };
            _users[user.Mri] = user;
            return user;
        }
    }

    /// <summary>A team with the app in it, and its first channel, which has the team's id.</summary>
    public TeamsTeam AddTeam(string name, params IEnumerable<TeamsUser> people)
    {
        lock (_lock)
        {
            var team = new TeamsTeam($"19:{NextId()}@thread.tacv2", name) { People = [.. people] };
            _teams.Add(team);
            Keep(new(team.Id, "channel") { Team = team, People = team.People });
            return team;
        }
    }

    /// <summary>Another channel of a team; with people of its own where they are given.</summary>
    public TeamsConversation AddChannel(TeamsTeam team, string name, IList<TeamsUser>? people = null)
    {
        ArgumentNullException.ThrowIfNull(team);
        lock (_lock)
            return Keep(
                new($"19:{NextId()}@thread.tacv2", "channel")
                {
                    Name = name,
                    Team = team,
                    People = people ?? team.People,
                }
            );
    }

    /// <summary>A chat of several.</summary>
    public TeamsConversation AddGroup(params IEnumerable<TeamsUser> people)
    {
        lock (_lock)
            return Keep(new($"19:{NextId()}@thread.v2", "groupChat") { People = [.. people] });
    }

    /// <summary>The chat of somebody with the bot; null where there is none.</summary>
    public TeamsConversation? FindChat(TeamsUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Look(world => world._conversations.GetValueOrDefault(ChatIdOf(user)));
    }

    internal TeamsConversation ChatOf(TeamsUser user) =>
        _conversations.GetValueOrDefault(ChatIdOf(user)) ?? Keep(new(ChatIdOf(user), "personal") { People = [user] });

    internal TeamsConversation? Find(string id) => _conversations.GetValueOrDefault(id);

    internal TeamsTeam? FindTeam(string id) => _teams.Find(team => team.Id == id);

    internal TeamsUser? FindUser(string id) =>
        _users.GetValueOrDefault(id) ?? _users.Values.FirstOrDefault(user => user.ObjectId == id);

    /// <summary>Ids of messages are times, and never twice the same.</summary>
    internal string NextId()
    {
        _last = Math.Max(_last + 1, options.Clock.GetUtcNow().ToUnixTimeMilliseconds());
        return _last.ToString(CultureInfo.InvariantCulture);
    }

    private TeamsConversation Keep(TeamsConversation conversation)
    {
        _conversations[conversation.Id] = conversation;
        conversation.Team?.Channels.Add(conversation);
        return conversation;
    }

    private static string ChatIdOf(TeamsUser user) => $"a:1{user.Mri[4..]}-chat_{user.Mri.Length}";
}
