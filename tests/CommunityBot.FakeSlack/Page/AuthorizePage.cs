using CommunityBot.FakeSlack.World;

namespace CommunityBot.FakeSlack.Page;

/// <summary>
/// /oauth/v2/authorize: where somebody lets the app into a workspace. The fake's person says yes at once, or no where the
/// query has <c>fake_deny=1</c>. https://docs.slack.dev/authentication/installing-with-oauth
/// </summary>
internal static class AuthorizePage
{
    public static IResult Show(SlackWorld world, HttpRequest request)
    {
        var query = request.Query;
        var back = query["redirect_uri"].ToString();
        lock (world.Gate)
        {
            if (query["client_id"] != world.Options.ClientId)
                return Refuse("invalid_client_id");
            if (!Uri.TryCreate(back, UriKind.Absolute, out var uri) || !MayLeadTo(world, uri))
                return Refuse("bad_redirect_uri");
            if (query["scope"].ToString().Length == 0)
                return Refuse("invalid_scope");
            if (query["fake_deny"] == "1")
                return Results.Redirect(With(back, "error=access_denied", query["state"].ToString()));

            var team = world.Teams.Find(one => one.Id == query["team"]) ?? world.Teams[0];
            var code = NewCode(world, team, request.Query, back);
            return Results.Redirect(With(back, $"code={code.Value}", query["state"].ToString()));
        }
    }

    private static OAuthCode NewCode(SlackWorld world, Team team, IQueryCollection query, string back)
    {
        var installer = world.Users.Values.First(user => user.TeamId == team.Id && !user.IsBot);
        var code = new OAuthCode($"{Ids.Secret(6)}.{Ids.Secret(6)}", team, installer.Id, world.Now)
        {
            RedirectUri = back,
            Scopes = query["scope"].ToString().Split([',', ' '], StringSplitOptions.RemoveEmptyEntries),
            IsOrgWide = query["fake_org"] == "1" && team.Enterprise is not null,
        };
        world.Codes.Add(code.Value, code);
        return code;
    }

    /// <summary>Same scheme and host as a redirect URL of the app, and below its path. Loopback addresses may have any port.</summary>
    private static bool MayLeadTo(SlackWorld world, Uri uri) =>
        world.Options.RedirectUrls.Any(allowed =>
            allowed.Scheme == uri.Scheme
            && allowed.Host == uri.Host
            && (allowed.IsLoopback || allowed.Port == uri.Port)
            && uri.AbsolutePath.StartsWith(allowed.AbsolutePath, StringComparison.Ordinal)
        );

    private static string With(string back, string first, string state) =>
        $"{back}{(back.Contains('?') ? '&' : '?')}{first}{(state.Length > 0 ? $"&state={Uri.EscapeDataString(state)}" : "")}";

    private static IResult Refuse(string code) =>
        Results.Content($"<!doctype html><title>Slack</title><p>{code}", "text/html", null, 400);
}
