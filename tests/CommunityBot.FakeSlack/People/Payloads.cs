using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.World;

namespace CommunityBot.FakeSlack.People;

/// <summary>What interactive payloads have in common. https://docs.slack.dev/reference/interaction-payloads</summary>
internal static class Payloads
{
    public static JsonObject Of(SlackWorld world, string type, User user, Team team, bool withTrigger = true)
    {
        var installation = world.InstallationIn(team);
        var payload = new JsonObject
        {
            ["type"] = type,
            ["user"] = user.ToShortJson(),
            ["api_app_id"] = SlackWorld.AppId,
            ["token"] = "deprecated",
            ["team"] = installation is { IsOrgWide: true } ? null : team.ToShortJson(),
            ["enterprise"] = team.Enterprise is { } id ? new JsonObject { ["id"] = id, ["name"] = id } : null,
            ["is_enterprise_install"] = installation?.IsOrgWide ?? false,
        };
        if (withTrigger)
            payload["trigger_id"] = world.NewTrigger(team, user.Id).Id;
        return payload;
    }

    /// <summary>A slash command: form fields, all of them text.</summary>
    public static JsonObject Command(SlackWorld world, User user, Conversation where, string command, string text)
    {
        var team = world.Team(where.TeamId);
        var fields = new JsonObject
        {
            ["token"] = "deprecated",
            ["team_id"] = team.Id,
            ["team_domain"] = team.Domain,
            ["channel_id"] = where.Id,
            ["channel_name"] = where.ShortName,
            ["user_id"] = user.Id,
            ["user_name"] = user.Name,
            ["command"] = command,
            ["text"] = text,
            ["api_app_id"] = SlackWorld.AppId,
            ["is_enterprise_install"] = world.InstallationIn(team) is { IsOrgWide: true } ? "true" : "false",
            ["response_url"] = world.NewReturnUrl("commands", where, user.Id, original: null).ToString(),
            ["trigger_id"] = world.NewTrigger(team, user.Id).Id,
        };
        if (team.Enterprise is { } enterprise)
        {
            fields["enterprise_id"] = enterprise;
            fields["enterprise_name"] = enterprise;
        }

        return fields;
    }
}
