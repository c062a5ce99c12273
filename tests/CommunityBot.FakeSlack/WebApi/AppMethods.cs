using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.World;

namespace CommunityBot.FakeSlack.WebApi;

/// <summary>auth.*, apps.*: https://docs.slack.dev/reference/methods?family=auth</summary>
internal static class AppMethods
{
    public static IEnumerable<ApiMethod> All { get; } =
    [
        new("auth.test", Tier.Special, Test),
        new("auth.revoke", Tier.Three, Revoke) { TakesJson = false },
        new("apps.uninstall", Tier.One, Uninstall) { TakesJson = false },
        new("apps.connections.open", Tier.Three, OpenConnection) { Needs = Credential.AppToken },
    ];

    private static JsonObject Test(ApiContext context)
    {
        var bot = context.Bot;
        var team = bot.TeamId is { } id
            ? context.World.Team(id)
            : context.World.Teams.Find(bot.Covers) ?? throw new Refusal("team_access_not_granted");
        return new()
        {
            ["url"] = $"https://{team.Domain}.slack.com/",
            ["team"] = team.Name,
            ["team_id"] = bot.IsOrgWide ? bot.Enterprise : team.Id,
            ["user"] = context.World.Users[bot.BotUserId].Name,
            ["user_id"] = bot.BotUserId,
            ["bot_id"] = bot.BotId,
            ["enterprise_id"] = bot.Enterprise,
            ["is_enterprise_install"] = bot.IsOrgWide,
        };
    }

    /// <summary>A token that doesn't rotate takes the bot with it.</summary>
    private static JsonObject Revoke(ApiContext context)
    {
        if (context.Arguments.Flag("test"))
            return new() { ["revoked"] = false };

        if (context.Token!.Expires is null)
            new Installing(context.World).Remove(context.Bot, context.Happenings);
        context.Token.IsRevoked = true;
        return new() { ["revoked"] = true };
    }

    private static JsonObject Uninstall(ApiContext context)
    {
        var options = context.World.Options;
        if (context.Arguments.Required("client_id") != options.ClientId)
            throw new Refusal("client_id_token_mismatch");
        if (context.Arguments.Required("client_secret") != options.ClientSecret)
            throw new Refusal("bad_client_secret");

        new Installing(context.World).Remove(context.Bot, context.Happenings);
        return [];
    }

    private static JsonObject OpenConnection(ApiContext context) =>
        context.World.Options.SocketMode
            ? new() { ["url"] = context.OpenSocket().ToString() }
            : throw new Refusal("internal_error");
}
