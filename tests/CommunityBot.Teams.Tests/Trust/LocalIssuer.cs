using CommunityBot.Teams.Trust;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Teams.Tests.Trust;

/// <summary>An issuer on loopback that publishes its keys over HTTP, as Microsoft's does.</summary>
internal sealed class LocalIssuer : IAsyncDisposable
{
    public const string Name = "https://api.botframework.com";

    private static readonly string[] Algorithms = ["RS256"];

    private readonly WebApplication _app;
    private int _reads;

    private LocalIssuer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapGet("/v1/.well-known/openidconfiguration", Metadata);
        _app.MapGet("/v1/.well-known/keys", Keys);
    }

    public LocalKey Key { get; } = new("key-1");

    /// <summary>What is published.</summary>
    public IReadOnlyList<LocalKey> Published { get; set; } = [];

    public bool IsDown { get; set; }

    /// <summary>How often it was asked for its metadata.</summary>
    public int Reads => _reads;

    public ConnectorIssuer Issuer => new(new($"{_app.Urls.First()}/v1/.well-known/openidconfiguration"), Name);

    public static async Task<LocalIssuer> StartAsync()
    {
        var issuer = new LocalIssuer();
        issuer.Published = [issuer.Key];
        await issuer._app.StartAsync(TestContext.Current.CancellationToken);
        return issuer;
    }

    public async ValueTask DisposeAsync()
    {
        Key.Dispose();
        await _app.DisposeAsync();
    }

    private IResult Metadata()
    {
        Interlocked.Increment(ref _reads);
        return IsDown
            ? Results.StatusCode(500)
            : Results.Json(
                new Dictionary<string, object>
                {
                    ["issuer"] = Name,
                    ["jwks_uri"] = $"{_app.Urls.First()}/v1/.well-known/keys",
                    ["id_token_signing_alg_values_supported"] = Algorithms,
                }
            );
    }

    private IResult Keys() =>
        Results.Json(new Dictionary<string, object> { ["keys"] = Published.Select(key => key.Publish()) });
}
