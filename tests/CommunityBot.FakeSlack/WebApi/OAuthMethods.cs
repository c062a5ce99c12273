using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.World;
using NodaTime;

namespace CommunityBot.FakeSlack.WebApi;

/// <summary>oauth.v2.access. https://docs.slack.dev/reference/methods/oauth.v2.access</summary>
internal static class OAuthMethods
{
    private static readonly Duration CodeLife = Duration.FromMinutes(10);

    public static IEnumerable<ApiMethod> All { get; } =
    [new("oauth.v2.access", Tier.Special, Access) { TakesJson = false, Needs = Credential.Client }];

    private static JsonObject Access(ApiContext context)
    {
        var options = context.World.Options;
        var (id, secret) =
            context.Client ?? (context.Arguments.Required("client_id"), context.Arguments.Text("client_secret") ?? "");
        if (id != options.ClientId)
            throw new Refusal("invalid_client_id");
        if (secret != options.ClientSecret)
            throw new Refusal("bad_client_secret");

        return context.Arguments.Text("grant_type") switch
        {
            null or "" or "authorization_code" => Exchange(context),
            "refresh_token" => Refresh(context),
            _ => throw new Refusal("invalid_grant_type"),
        };
    }

    private static JsonObject Exchange(ApiContext context)
    {
        var given = context.Arguments.Text("code") ?? throw new Refusal("invalid_code");
        if (!context.World.Codes.TryGetValue(given, out var code))
            throw new Refusal("invalid_code");
        if (code.IsUsed)
            throw new Refusal("code_already_used");
        if (context.World.Now - code.Made > CodeLife)
            throw new Refusal("invalid_code");
        if ((context.Arguments.Text("redirect_uri") ?? "") != code.RedirectUri)
            throw new Refusal("bad_redirect_uri");

        code.IsUsed = true;
        var installation = new Installing(context.World).Install(code.Team, code.IsOrgWide, code.Scopes);
        var answer = Answer(context, installation);
        answer["authed_user"] = new JsonObject { ["id"] = code.UserId };
        return answer;
    }

    private static JsonObject Refresh(ApiContext context)
    {
        var given = context.Arguments.Text("refresh_token") ?? throw new Refusal("invalid_refresh_token");
        var installation = context.World.Installations.Find(one =>
            !one.IsRemoved && one.RefreshTokens.Exists(token => token.Value == given && !token.IsUsed)
        );
        if (installation is null)
            throw new Refusal("invalid_refresh_token");

        installation.RefreshTokens.Find(token => token.Value == given)!.IsUsed = true;
        new Installing(context.World).GiveToken(installation);
        return Answer(context, installation);
    }

    private static JsonObject Answer(ApiContext context, Installation installation)
    {
        var token = installation.Tokens[^1];
        var team = installation.TeamId is { } id ? context.World.Team(id) : null;
        var answer = new JsonObject
        {
            ["access_token"] = token.Value,
            ["token_type"] = "bot",
            ["scope"] = string.Join(',', installation.Scopes.Order()),
            ["bot_user_id"] = installation.BotUserId,
            ["app_id"] = SlackWorld.AppId,
            ["team"] = team is null ? null : new JsonObject { ["id"] = team.Id, ["name"] = team.Name },
            ["enterprise"] = installation.Enterprise is { } enterprise
                ? new JsonObject { ["id"] = enterprise, ["name"] = enterprise }
                : null,
            ["is_enterprise_install"] = installation.IsOrgWide,
        };
        if (token.Expires is { } expires)
        {
            answer["expires_in"] = (long)(expires - context.World.Now).TotalSeconds;
            answer["refresh_token"] = installation.RefreshTokens[^1].Value;
        }

        return answer;
    }
}
