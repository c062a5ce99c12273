using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace CommunityBot.Slack.Install.OAuth;

/// <summary>The way from the browser to a workspace that has the app.</summary>
internal static class InstallEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/slack/install", Begin);
        routes.MapGet("/slack/oauth", FinishAsync);
        routes.MapGet("/slack/install.css", () => TypedResults.Text(InstallHtml.Style, "text/css"));
    }

    private static RedirectHttpResult Begin(InstallFlow flow, IOptions<SlackOptions> options, HttpResponse response)
    {
        var (authorize, secret) = flow.Begin();
        response.Headers.CacheControl = "no-store";
        response.Cookies.Append(Cookie(options.Value), secret, Kept(options.Value));

        return TypedResults.Redirect(authorize.AbsoluteUri);
    }

    private static async Task<IResult> FinishAsync(
        [AsParameters] OAuthReturn back,
        InstallFlow flow,
        IOptions<SlackOptions> options,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        var cookie = Cookie(options.Value);
        var page = await flow.FinishAsync(back, context.Request.Cookies[cookie], cancellationToken);

        context.Response.Headers.CacheControl = "no-store";
        context.Response.Cookies.Delete(cookie, Kept(options.Value));
        return TypedResults.Text(
            InstallHtml.Of(page, Language(context.Request)),
            "text/html; charset=utf-8",
            statusCode: page.Status
        );
    }

    /// <summary>With the prefix a browser takes it from this very host alone, over https.</summary>
    private static string Cookie(SlackOptions options) => IsSecure(options) ? "__Host-slack-install" : "slack-install";

    private static CookieOptions Kept(SlackOptions options) =>
        new()
        {
            HttpOnly = true,
            Secure = IsSecure(options),
            SameSite = SameSiteMode.Lax,
            Path = "/",
            MaxAge = OAuthState.Life.ToTimeSpan(),
            IsEssential = true,
        };

    private static bool IsSecure(SlackOptions options) => options.PublicUrl!.Scheme == Uri.UriSchemeHttps;

    private static CultureInfo Language(HttpRequest request) =>
        InstallTexts.Best(
            request
                .GetTypedHeaders()
                .AcceptLanguage.OrderByDescending(language => language.Quality ?? 1)
                .Select(language => language.Value.ToString())
        );
}
