using System.Globalization;
using CommunityBot.FakeSlack.Page;
using CommunityBot.FakeSlack.SocketMode;
using CommunityBot.FakeSlack.WebApi;

namespace CommunityBot.FakeSlack;

/// <summary>Puts the endpoints of the fake Slack on loopback.</summary>
internal static class Hosting
{
    private const long LargestUpload = 64 * 1024 * 1024;

    public static WebApplication Build(Parts parts)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = LargestUpload);
        builder.WebHost.UseUrls(
            string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{parts.World.Options.Port}")
        );
        var app = builder.Build();
        app.UseWebSockets();
        Map(app, parts);
        return app;
    }

    private static void Map(WebApplication app, Parts parts)
    {
        var hooks = new HookEndpoint(parts.World, parts.Dispatcher);
        var files = new FileEndpoint(parts.World, parts.Server);
        app.MapMethods(
            "/api/{method}",
            ["GET", "POST"],
            (HttpContext http, string method) => parts.Api.ServeAsync(http, method)
        );
        app.MapPost("/hooks/{kind}/{team}/{key}", (HttpContext http, string key) => hooks.ServeAsync(http, key));
        app.MapPost("/upload/v1/{key}", (HttpContext http, string key) => files.UploadAsync(http, key));
        app.MapGet("/files-pri/{id}/{**name}", (HttpContext http, string id) => files.DownloadAsync(http, id));
        app.MapGet("/oauth/v2/authorize", (HttpRequest request) => AuthorizePage.Show(parts.World, request));
        app.Map(
            "/link/",
            (HttpContext http) => SocketEndpoint.ServeAsync(http, parts.World, parts.Hub, parts.Stopping)
        );
    }
}
