using System.Globalization;
using NodaTime;

namespace CommunityBot.FakeSlack.World;

/// <summary>Everything the fake Slack knows. Read and changed only while <see cref="Gate"/> is held.</summary>
internal sealed class SlackWorld(FakeSlackOptions options)
{
    public const string AppId = "A0FAKEAPP";

    private static readonly Duration Microsecond = Duration.FromNanoseconds(1000);

    private readonly Dictionary<(string, string), Conversation> _directs = [];
    private Instant _lastTs;

    public Lock Gate { get; } = new();
    public FakeSlackOptions Options { get; } = options;
    public Ids Ids { get; } = new();
    public List<Team> Teams { get; } = [];
    public Dictionary<string, User> Users { get; } = [];
    public Dictionary<string, Conversation> Conversations { get; } = [];
    public List<Installation> Installations { get; } = [];
    public Dictionary<string, Trigger> Triggers { get; } = [];
    public Dictionary<string, ReturnUrl> ReturnUrls { get; } = [];
    public Dictionary<string, SharedFile> Files { get; } = [];
    public Dictionary<string, OAuthCode> Codes { get; } = [];
    public Screens Screens { get; } = new();

    /// <summary>What people chose in messages: message and person, then block_id, action_id, value.</summary>
    public Dictionary<(string Ts, string User), System.Text.Json.Nodes.JsonObject> Chosen { get; } = [];

    /// <summary>Where the fake Slack itself listens; known once it does.</summary>
    public Uri Address { get; set; } = new("http://127.0.0.1/");

    public Instant Now => Instant.FromDateTimeOffset(Options.Clock.GetUtcNow());

    /// <summary>The next message's id: the time to a microsecond, and never the same twice.</summary>
    public string NextTs()
    {
        var now = Now;
        _lastTs = now > _lastTs ? now : _lastTs + Microsecond;
        return Ts(_lastTs);
    }

    public static string Ts(Instant instant)
    {
        var micros = (instant - NodaConstants.UnixEpoch).ToInt64Nanoseconds() / 1000;
        return string.Create(CultureInfo.InvariantCulture, $"{micros / 1_000_000}.{micros % 1_000_000:D6}");
    }

    public Team Team(string id) =>
        Teams.Find(team => team.Id == id) ?? throw new KeyNotFoundException($"No team {id}.");

    public Installation? InstallationIn(Team team) =>
        Installations.FindLast(installation => !installation.IsRemoved && installation.Covers(team));

    public Conversation AddConversation(Team team, ConversationKind kind, string name, params string[] members)
    {
        var id = Ids.Next(kind is ConversationKind.Im ? "D" : "C");
        var conversation = new Conversation(id, team.Id, kind, Now.ToUnixTimeSeconds())
        {
            Name = name,
            Creator = members is [var first, ..] ? first : "",
        };
        conversation.Members.AddRange(members);
        Conversations.Add(conversation.Id, conversation);
        return conversation;
    }

    /// <summary>The direct message between these two, opened if there is none.</summary>
    public Conversation Direct(Team team, string one, string other)
    {
        var pair = string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
        if (!_directs.TryGetValue(pair, out var direct))
            _directs[pair] = direct = AddConversation(team, ConversationKind.Im, "", one, other);
        return direct;
    }

    public Trigger NewTrigger(Team team, string userId)
    {
        var trigger = new Trigger(
            $"{Now.ToUnixTimeMilliseconds()}.{Ids.Secret(4)}.{Ids.Secret(8)}",
            team.Id,
            userId,
            Now
        );
        Triggers.Add(trigger.Id, trigger);
        return trigger;
    }

    public Uri NewReturnUrl(string kind, Conversation conversation, string userId, string? original)
    {
        var url = new ReturnUrl(Ids.Secret(), conversation.Id, userId, Now) { Original = original };
        ReturnUrls.Add(url.Key, url);
        return new Uri(Address, $"hooks/{kind}/{conversation.TeamId}/{url.Key}");
    }
}
