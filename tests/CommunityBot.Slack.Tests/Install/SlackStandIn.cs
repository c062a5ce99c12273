using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.Tests.Install;

/// <summary>The two methods of Slack that an installation needs, over HTTP, answering what a test wants.</summary>
internal sealed class SlackStandIn : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SlackStandIn(WebApplication app) => _app = app;

    public Uri Address => new($"{_app.Urls.First()}/");

    public ConcurrentQueue<Dictionary<string, string>> Accesses { get; } = [];

    public string Access { get; set; } = """{"ok":false,"error":"invalid_code"}""";

    public Action Accessed { get; set; } = () => { };

    public int Status { get; set; } = StatusCodes.Status200OK;

    public string Test { get; set; } = """{"ok":false,"error":"invalid_auth"}""";

    public string Scopes { get; set; } = "chat:write";

    public static async Task<SlackStandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();

        var slack = new SlackStandIn(builder.Build());
        slack._app.MapPost("/api/oauth.v2.access", slack.AnswerAccessAsync);
        slack._app.MapPost("/api/auth.test", slack.AnswerTest);
        await slack._app.StartAsync(TestContext.Current.CancellationToken);
        return slack;
    }

    /// <summary>What Slack answers to a code or a refresh token with a bot token.</summary>
    public static string Grant(string token, string? refresh = null, string team = "T1") =>
        $$"""
            {"ok":true,"access_token":"{{token}}","token_type":"bot","scope":"chat:write,commands","bot_user_id":"U0",
             "app_id":"A1","team":{"id":"{{team}}","name":"Acme <b>"},"enterprise":null,"is_enterprise_install":false,
             "authed_user":{"id":"U1"}{{(
                refresh is null ? "" : $",\"expires_in\":43200,\"refresh_token\":\"{refresh}\""
            )}}}
            """;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> AnswerAccessAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        Accesses.Enqueue(form.ToDictionary(field => field.Key, field => field.Value.ToString()));

        Accessed();
        return Results.Content(Access, "application/json", statusCode: Status);
    }

    private IResult AnswerTest(HttpResponse response)
    {
        response.Headers["X-OAuth-Scopes"] = Scopes;
        return Results.Content(Test, "application/json", statusCode: Status);
    }
}
