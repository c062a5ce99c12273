using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.World;

namespace CommunityBot.FakeSlack.WebApi;

/// <summary>conversations.*: https://docs.slack.dev/reference/methods?family=conversations</summary>
internal static class ConversationMethods
{
    private const int MostPeople = 8;

    public static IEnumerable<ApiMethod> All { get; } =
    [
        new("conversations.open", Tier.Three, Open),
        new("conversations.info", Tier.Three, Info),
        new("conversations.members", Tier.Four, Members),
        new("conversations.list", Tier.Two, List),
    ];

    private static JsonObject Open(ApiContext context)
    {
        if (context.Arguments.Text("channel") is { Length: > 0 } id)
            return Opened(context, context.Conversation(id), isNew: false);

        var ids = context.Arguments.Several("users");
        if (ids.Count == 0)
            throw new Refusal("users_list_not_supplied");
        if (ids.Count > MostPeople)
            throw new Refusal("too_many_users");

        context.Need(ids.Count == 1 ? "im:write" : "mpim:write");
        var people = ids.Select(context.User).ToList();
        foreach (var person in people)
            RequireReachable(person);

        return ids.Count == 1 ? OpenDirect(context, people[0]) : OpenGroup(context, people);
    }

    private static void RequireReachable(User person)
    {
        if (person.IsDeleted)
            throw new Refusal("user_disabled");
        if (person.IsBot)
            throw new Refusal("cannot_dm_bot");
        if (person.IsStranger)
            throw new Refusal("user_not_visible");
    }

    private static JsonObject OpenDirect(ApiContext context, User person)
    {
        var team = context.Bot.TeamId is { } id ? context.World.Team(id) : context.World.Team(person.TeamId);
        var before = context.World.Conversations.Count;
        var direct = context.World.Direct(team, context.Bot.BotUserId, person.Id);
        return Opened(context, direct, context.World.Conversations.Count > before);
    }

    private static JsonObject OpenGroup(ApiContext context, List<User> people)
    {
        var members = people.Select(person => person.Id).Append(context.Bot.BotUserId).ToHashSet();
        var known = context.World.Conversations.Values.FirstOrDefault(conversation =>
            conversation.Kind is ConversationKind.Mpim && members.SetEquals(conversation.Members)
        );
        var name = $"mpdm-{string.Join("--", people.Select(person => person.Name))}-1";
        var group =
            known
            ?? context.World.AddConversation(
                context.World.Team(context.Bot.TeamId ?? people[0].TeamId),
                ConversationKind.Mpim,
                name,
                [.. members]
            );
        return Opened(context, group, known is null);
    }

    private static JsonObject Opened(ApiContext context, Conversation conversation, bool isNew)
    {
        var answer = new JsonObject
        {
            ["channel"] = context.Arguments.Flag("return_im")
                ? conversation.ToJson(context.Bot.BotUserId, withCount: false)
                : new JsonObject { ["id"] = conversation.Id },
        };
        if (!isNew)
        {
            answer["no_op"] = true;
            answer["already_open"] = true;
        }

        return answer;
    }

    private static JsonObject Info(ApiContext context)
    {
        var conversation = context.Conversation();
        context.Need($"{conversation.ScopeFamily}:read");
        return new()
        {
            ["channel"] = conversation.ToJson(context.Bot.BotUserId, context.Arguments.Flag("include_num_members")),
        };
    }

    private static JsonObject Members(ApiContext context)
    {
        var conversation = context.Conversation();
        context.Need($"{conversation.ScopeFamily}:read");
        var (page, metadata) = Paging.Of(conversation.Members, context.Arguments, usual: 100);
        return new()
        {
            ["members"] = new JsonArray([.. page.Select(member => JsonValue.Create(member))]),
            ["response_metadata"] = metadata,
        };
    }

    private static JsonObject List(ApiContext context)
    {
        var types = context.Arguments.Several("types");
        var kinds = (types.Count == 0 ? ["public_channel"] : types).Select(Kind).ToList();
        foreach (var kind in kinds)
            context.Need($"{Conversation.FamilyOf(kind)}:read");

        var team = context.Team;
        var withoutArchived = context.Arguments.Flag("exclude_archived");
        var all = context
            .World.Conversations.Values.Where(one =>
                one.TeamId == team.Id && !one.IsDeleted && kinds.Contains(one.Kind)
            )
            .Where(one => one.Kind is ConversationKind.Channel || one.Members.Contains(context.Bot.BotUserId))
            .Where(one => !withoutArchived || !one.IsArchived)
            .ToList();
        var (page, metadata) = Paging.Of(all, context.Arguments, usual: 100);
        return new()
        {
            ["channels"] = new JsonArray([.. page.Select(one => one.ToJson(context.Bot.BotUserId, withCount: true))]),
            ["response_metadata"] = metadata,
        };
    }

    private static ConversationKind Kind(string type) =>
        type switch
        {
            "public_channel" => ConversationKind.Channel,
            "private_channel" => ConversationKind.Group,
            "im" => ConversationKind.Im,
            "mpim" => ConversationKind.Mpim,
            _ => throw new Refusal("invalid_types"),
        };
}
