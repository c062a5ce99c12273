using System.Text.Json.Nodes;

namespace CommunityBot.FakeSlack.World;

/// <summary>A modal or a Home, as it stands before one person.</summary>
internal sealed class View(string id, string teamId, string userId, JsonObject body)
{
    public string Id { get; } = id;
    public string TeamId { get; } = teamId;
    public string UserId { get; } = userId;

    /// <summary>What the app gave, with the ids that Slack filled in.</summary>
    public JsonObject Body { get; set; } = body;
    public string Hash { get; set; } = "";
    public string? RootId { get; set; }
    public string? PreviousId { get; set; }

    /// <summary>What the person typed and chose: block_id, action_id, value.</summary>
    public JsonObject Values { get; set; } = [];

    public string Type => Text("type");
    public string ExternalId => Text("external_id");
    public JsonArray Blocks => Body["blocks"]!.AsArray();
    public bool NotifiesOnClose => Body["notify_on_close"]?.GetValue<bool>() ?? false;

    public JsonObject ToJson(Installation installation)
    {
        var view = new JsonObject
        {
            ["id"] = Id,
            ["team_id"] = TeamId,
            ["type"] = Type,
            ["callback_id"] = Text("callback_id"),
            ["private_metadata"] = Text("private_metadata"),
            ["external_id"] = ExternalId,
            ["hash"] = Hash,
            ["title"] = Body["title"]?.DeepClone(),
            ["submit"] = Body["submit"]?.DeepClone(),
            ["close"] = Body["close"]?.DeepClone(),
            ["blocks"] = Blocks.DeepClone(),
            ["state"] = new JsonObject { ["values"] = Values.DeepClone() },
            ["clear_on_close"] = Body["clear_on_close"]?.DeepClone() ?? false,
            ["notify_on_close"] = NotifiesOnClose,
            ["root_view_id"] = RootId ?? Id,
            ["previous_view_id"] = PreviousId,
            ["app_id"] = SlackWorld.AppId,
            ["bot_id"] = installation.BotId,
            ["app_installed_team_id"] = installation.TeamId ?? installation.Enterprise,
        };
        if (Type == "home")
            view["title"] ??= new JsonObject { ["type"] = "plain_text", ["text"] = "View Title" };
        return view;
    }

    private string Text(string name) => Body[name]?.GetValue<string>() ?? "";
}
