using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.World;

namespace CommunityBot.FakeSlack.WebApi;

/// <summary>views.*: https://docs.slack.dev/reference/methods?family=views</summary>
internal static class ViewMethods
{
    public static IEnumerable<ApiMethod> All { get; } =
    [
        new("views.open", Tier.Four, Open),
        new("views.push", Tier.Four, Push),
        new("views.update", Tier.Four, Update),
        new("views.publish", Tier.Four, Publish),
    ];

    private static JsonObject Open(ApiContext context) =>
        WithTrigger(context, (team, user, view) => new ViewBook(context.World).Open(team, user, view));

    private static JsonObject Push(ApiContext context) =>
        WithTrigger(context, (team, user, view) => new ViewBook(context.World).Push(team, user, view));

    /// <summary>A trigger is used up by success alone.</summary>
    private static JsonObject WithTrigger(ApiContext context, Func<Team, string, JsonNode?, View> show)
    {
        var id = context.Arguments.Required("trigger_id");
        if (!context.World.Triggers.TryGetValue(id, out var trigger))
            throw new Refusal("invalid_trigger_id");

        var team = context.World.Team(trigger.TeamId);
        if (!context.Bot.Covers(team))
            throw new Refusal("invalid_trigger_id");
        if (trigger.IsUsed)
            throw new Refusal("exchanged_trigger_id");
        if (context.World.Now - trigger.Sent > context.World.Options.TriggerLife)
            throw new Refusal("expired_trigger_id");

        var view = show(team, trigger.UserId, context.Arguments.Nested("view"));
        trigger.IsUsed = true;
        return Answer(context, view);
    }

    private static JsonObject Update(ApiContext context)
    {
        var id = context.Arguments.Text("view_id");
        var externalId = context.Arguments.Text("external_id");
        if (id is null or "" && externalId is null or "")
            throw Refusal.OfArguments("missing required field: view_id or external_id");

        var view = context.World.Screens.All.FirstOrDefault(one =>
            id is { Length: > 0 } ? one.Id == id : one.ExternalId == externalId
        );
        if (view is null || !context.Bot.Covers(context.World.Team(view.TeamId)))
            throw new Refusal("not_found");

        var hash = context.Arguments.Text("hash");
        return Answer(context, new ViewBook(context.World).Update(view, context.Arguments.Nested("view"), hash));
    }

    private static JsonObject Publish(ApiContext context)
    {
        var user = context.User(context.Arguments.Required("user_id"));
        if (!context.World.Options.HomeTab)
            throw new Refusal("not_enabled");

        var team = context.Bot.TeamId is { } id ? context.World.Team(id) : context.World.Team(user.TeamId);
        var hash = context.Arguments.Text("hash");
        var view = context.Arguments.Nested("view");
        return Answer(context, new ViewBook(context.World).Publish(team, user.Id, view, hash));
    }

    private static JsonObject Answer(ApiContext context, View view) => new() { ["view"] = view.ToJson(context.Bot) };
}
