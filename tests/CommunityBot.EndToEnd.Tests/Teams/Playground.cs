using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.EndToEnd.Tests.Teams;

/// <summary>
/// Microsoft's Agents Playground, in a process of its own on a free port: it speaks Teams' protocol with a bot, and draws
/// its cards with the renderer of Teams. The people and the team are in tests/playground/.m365agentsplayground.yml.
/// https://learn.microsoft.com/microsoft-365/agents-sdk/test-with-toolkit-project
/// </summary>
internal sealed class Playground : IAsyncDisposable
{
    private const string Program = "node_modules/@microsoft/m365agentsplayground/cli.js";
    private const string Listening = "Listening on ";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly DirectoryInfo _folder;
    private readonly HttpClient _http;

    private Playground(Process process, DirectoryInfo folder, Uri address)
    {
        _process = process;
        _folder = folder;
        _http = new() { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
    }

    public Uri Address => _http.BaseAddress!;

    private static string Home { get; } = FindHome();

    /// <summary>Starts it for a bot. Where it isn't installed the test is skipped, and under CI it fails.</summary>
    public static async Task<Playground> StartAsync(Uri bot, CancellationToken cancellationToken)
    {
        if (!File.Exists(Path.Combine(Home, Program)))
        {
            const string Why = "The Playground isn't there; run `npm ci` in tests/playground.";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", Why);
            Assert.Fail(Why);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(StartLimit);
        var folder = Directory.CreateTempSubdirectory("playground-");
        var process = Process.Start(StartInfo(bot, folder))!;
        try
        {
            var port = await PortAsync(process, limit.Token);
            _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            return new(process, folder, new($"http://localhost:{port}/"));
        }
        catch
        {
            process.Kill();
            throw;
        }
    }

    /// <summary>An activity of the person at the window, as the Playground would send it; to be filled with what happens.</summary>
    public async Task<JsonObject> ActivityAsync(string conversation, CancellationToken cancellationToken)
    {
        var path =
            $"/_internal/v1/customActivities/template?type=install&conversationId={Uri.EscapeDataString(conversation)}";
        var activity = (await _http.GetFromJsonAsync<JsonObject>(path, cancellationToken))!;
        activity.Remove("action");
        return activity;
    }

    /// <summary>Posts a card as the bot could.</summary>
    public async Task ShowAsync(string conversation, JsonNode card, CancellationToken cancellationToken)
    {
        var path = $"/_connector/v3/conversations/{Uri.EscapeDataString(conversation)}/activities";
        var message = new JsonObject { ["type"] = "message", ["attachments"] = new JsonArray(card) };
        using var answer = await _http.PostAsJsonAsync(path, message, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (!_process.HasExited)
            _process.Kill();

        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private static ProcessStartInfo StartInfo(Uri bot, DirectoryInfo folder)
    {
        string[] arguments =
        [
            "--require",
            Path.Combine(Home, "loopback.cjs"),
            Path.Combine(Home, Program),
            "start",
            "--app-endpoint",
            new Uri(bot, "/api/messages").AbsoluteUri,
            "--channel-id",
            "msteams",
            // Any that is free.
            "--port",
            "0",
            "--disable-telemetry",
        ];
        var start = new ProcessStartInfo("node", arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = folder.FullName,
        };
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        start.Environment["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = Path.Combine(Home, ".m365agentsplayground.yml");
        return start;
    }

    private static async Task<string> PortAsync(Process process, CancellationToken cancellationToken)
    {
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith(Listening, StringComparison.Ordinal))
                return line[Listening.Length..].Trim();
        }

        throw new InvalidOperationException("The Playground ended before it listened.");
    }

    private static string FindHome()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "global.json")))
            folder = folder.Parent;

        return Path.Combine(folder!.FullName, "tests", "playground");
    }
}
