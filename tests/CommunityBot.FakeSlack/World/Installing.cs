using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.Delivery;
using NodaTime;

namespace CommunityBot.FakeSlack.World;

/// <summary>Installs the app in workspaces, gives it tokens, and removes it.</summary>
internal sealed class Installing(SlackWorld world)
{
    private static readonly Duration TokenLife = Duration.FromHours(12);

    /// <summary>More live tokens than these, and the oldest is revoked.</summary>
    private const int MostTokens = 2;

    /// <summary>Installs, or adds scopes to what is installed, and gives a token.</summary>
    public Installation Install(Team team, bool isOrgWide, IEnumerable<string> scopes)
    {
        var known = world.Installations.Find(one => !one.IsRemoved && one.Covers(team) && one.IsOrgWide == isOrgWide);
        var installation = known ?? New(team, isOrgWide);
        installation.Scopes.UnionWith(scopes);
        if (known is null || world.Options.TokenRotation)
            GiveToken(installation);
        return installation;
    }

    public AccessToken GiveToken(Installation installation)
    {
        var isRotating = world.Options.TokenRotation;
        var token = new AccessToken(
            $"{(isRotating ? "xoxe." : "")}xoxb-{Ids.Secret()}",
            isRotating ? world.Now + TokenLife : null
        );
        installation.Tokens.Add(token);
        foreach (var old in installation.Tokens.Where(one => !one.IsRevoked).SkipLast(MostTokens))
            old.IsRevoked = true;
        if (isRotating)
            installation.RefreshTokens.Add(new($"xoxe-1-{Ids.Secret()}"));
        return token;
    }

    public void Remove(Installation installation, Happenings happenings)
    {
        foreach (var team in world.Teams.Where(installation.Covers))
        {
            happenings.Tell(
                team,
                "tokens_revoked",
                new()
                {
                    ["type"] = "tokens_revoked",
                    ["tokens"] = new JsonObject
                    {
                        ["oauth"] = new JsonArray(),
                        ["bot"] = new JsonArray(installation.BotUserId),
                    },
                }
            );
            happenings.Tell(team, "app_uninstalled", new() { ["type"] = "app_uninstalled" });
        }

        installation.IsRemoved = true;
    }

    private Installation New(Team team, bool isOrgWide)
    {
        var bot = new User(world.Ids.Next("U"), team.Id, "communitybot")
        {
            RealName = "Community Bot",
            DisplayName = "",
            IsBot = true,
            Updated = world.Now.ToUnixTimeSeconds(),
        };
        world.Users.Add(bot.Id, bot);
        var installation = new Installation(isOrgWide ? null : team.Id, team.Enterprise, bot.Id, world.Ids.Next("B"));
        world.Installations.Add(installation);
        return installation;
    }
}
