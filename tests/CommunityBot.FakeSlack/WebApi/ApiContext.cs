using CommunityBot.FakeSlack.Delivery;
using CommunityBot.FakeSlack.World;

namespace CommunityBot.FakeSlack.WebApi;

/// <summary>A call while it is served, under the world's gate.</summary>
internal sealed record ApiContext(SlackWorld World, Arguments Arguments, Happenings Happenings, Installation? Caller)
{
    /// <summary>The token that was used.</summary>
    public AccessToken? Token { get; init; }

    /// <summary>User and password of HTTP Basic, which oauth.v2.access may get the client's id and secret by.</summary>
    public (string Id, string Secret)? Client { get; init; }

    /// <summary>Opens a ticket for a socket.</summary>
    public required Func<Uri> OpenSocket { get; init; }

    public Installation Bot => Caller ?? throw new Refusal("not_authed");

    /// <summary>The workspace of the call: of an org-wide token the one that team_id names.</summary>
    public Team Team
    {
        get
        {
            if (Bot.TeamId is { } id)
                return World.Team(id);

            var named = Arguments.Text("team_id") ?? throw Refusal.OfArguments("missing required field: team_id");
            return World.Teams.Find(team => team.Id == named && Bot.Covers(team))
                ?? throw new Refusal("team_access_not_granted");
        }
    }

    public void Need(params string[] oneOf)
    {
        if (!oneOf.Any(Bot.Scopes.Contains))
            throw Refusal.OfScope(string.Join(',', oneOf), Bot.Scopes);
    }

    /// <summary>The conversation of that id, if it can be seen with this token.</summary>
    public Conversation Conversation(string id)
    {
        if (
            !World.Conversations.TryGetValue(id, out var found)
            || found.IsDeleted
            || !Bot.Covers(World.Team(found.TeamId))
        )
            throw new Refusal("channel_not_found");
        if (found.Kind is not ConversationKind.Channel && !found.Members.Contains(Bot.BotUserId))
            throw new Refusal("channel_not_found");

        return found;
    }

    public Conversation Conversation() => Conversation(Arguments.Required("channel"));

    public User User(string id) =>
        World.Users.TryGetValue(id, out var user) ? user : throw new Refusal("user_not_found");
}
