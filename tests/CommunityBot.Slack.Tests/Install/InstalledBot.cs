using CommunityBot.Platforms;
using CommunityBot.Slack.Install;
using CommunityBot.Slack.Install.OAuth;
using CommunityBot.Storage.Rows;
using CommunityBot.Storage.Sqlite;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace CommunityBot.Slack.Tests.Install;

/// <summary>The adapter as the host starts it, with several workspaces by OAuth unless a test sets something else.</summary>
internal sealed class InstalledBot : IAsyncDisposable
{
    private readonly WebApplication _app;

    private InstalledBot(WebApplication app, RecordingLogs logs) => (_app, Logs) = (app, logs);

    public RecordingLogs Logs { get; }

    public Uri Address => new(_app.Urls.First());

    public ISlackInstallations Installations => Get<ISlackInstallations>();

    public TService Get<TService>()
        where TService : notnull => _app.Services.GetRequiredService<TService>();

    /// <summary>A store of its own, in memory.</summary>
    public static Task<SqliteTable> TableAsync() =>
        SqliteTable.OpenAsync(new() { Path = SqliteOptions.InMemory }, TestContext.Current.CancellationToken);

    public static async Task<InstalledBot> StartAsync(
        Uri slack,
        ITable table,
        FakeTimeProvider? clock = null,
        params (string Name, string? Value)[] settings
    )
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Configuration.AddInMemoryCollection(Settings(slack, settings));
        builder.WebHost.UseUrls("http://127.0.0.1:0");

        var logs = new RecordingLogs();
        builder.Logging.ClearProviders().AddProvider(logs);
        builder.Services.AddSingleton(table);
        builder.Services.AddSingleton(new WireTime(clock ?? TimeProvider.System));
        builder.AddSlackInstallations();

        var app = builder.Build();
        InstallEndpoints.Map(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, logs);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static Dictionary<string, string?> Settings(Uri slack, (string Name, string? Value)[] more)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Slack:SigningSecret"] = "signing",
            ["Slack:ClientId"] = "1.2",
            ["Slack:ClientSecret"] = "client-secret",
            ["Slack:PublicUrl"] = "http://127.0.0.1:5080",
            ["Slack:ApiBaseUrl"] = slack.AbsoluteUri,
        };
        foreach (var (name, value) in more)
            settings[name] = value;

        return settings;
    }
}
