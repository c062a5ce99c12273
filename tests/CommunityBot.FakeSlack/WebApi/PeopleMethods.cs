using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.World;

namespace CommunityBot.FakeSlack.WebApi;

/// <summary>users.*, team.info. https://docs.slack.dev/reference/methods?family=users</summary>
internal static class PeopleMethods
{
    public static IEnumerable<ApiMethod> All { get; } =
    [
        new("users.info", Tier.Four, Info) { Scope = "users:read", TakesJson = false },
        new("users.list", Tier.Two, List) { Scope = "users:read", TakesJson = false },
        new("team.info", Tier.Three, TeamInfo) { Scope = "team:read" },
    ];

    private static JsonObject Info(ApiContext context)
    {
        var user = context.User(context.Arguments.Required("user"));
        if (
            !user.IsStranger
            && context.World.Teams.Find(team => team.Id == user.TeamId) is { } team
            && !Shares(context, user, team)
        )
            throw new Refusal("user_not_found");

        return new() { ["user"] = user.ToJson(Parts(context), context.World.Now) };
    }

    /// <summary>Belongs to the caller's workspace, or shares one of its channels.</summary>
    private static bool Shares(ApiContext context, User user, Team team) =>
        context.Bot.Covers(team)
        || context.World.Conversations.Values.Any(one =>
            one.IsShared && one.Members.Contains(user.Id) && one.Members.Contains(context.Bot.BotUserId)
        );

    private static JsonObject List(ApiContext context)
    {
        var team = context.Team;
        var all = context.World.Users.Values.Where(user => user.TeamId == team.Id && !user.IsStranger).ToList();
        if (!context.Arguments.Has("limit") && all.Count > 1000)
            throw new Refusal("limit_required");

        var (page, metadata) = Paging.Of(all, context.Arguments, usual: 1000);
        return new()
        {
            ["members"] = new JsonArray([.. page.Select(user => user.ToJson(Parts(context), context.World.Now))]),
            ["cache_ts"] = context.World.Now.ToUnixTimeSeconds(),
            ["response_metadata"] = metadata,
        };
    }

    private static JsonObject TeamInfo(ApiContext context) => new() { ["team"] = context.Team.ToJson() };

    private static UserParts Parts(ApiContext context) =>
        (context.Arguments.Flag("include_locale") ? UserParts.Locale : UserParts.None)
        | (context.Bot.Scopes.Contains("users:read.email") ? UserParts.Email : UserParts.None);
}
