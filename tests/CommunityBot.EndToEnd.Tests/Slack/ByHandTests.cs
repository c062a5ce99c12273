using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.EndToEnd.Tests.Slack;

/// <summary>The page for administrators, where it says how to try Slack without a workspace.</summary>
public sealed class ByHandTests
{
    private const string Command = "dotnet run --project tests/CommunityBot.FakeSlack -- --bot http://127.0.0.1:5080";

    private static readonly string[] Told = ["Slack__ApiBaseUrl", "Slack__BotToken", "Slack__SigningSecret"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_names_the_command_and_the_settings_that_it_prints()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Manifest.Root, "docs", "slack.md"), Cancel);
        using var slack = new Running(["--bot", "http://127.0.0.1:5080", "--port", "0"]);

        var printed = await slack.SettingsAsync();

        Assert.Contains(Command, page, StringComparison.Ordinal);
        Assert.Equal(Told, printed.Keys.Order());
        Assert.All(printed.Keys, name => Assert.Contains($"{name}=", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_the_settings_that_it_prints_the_bot_meets_ana_in_general()
    {
        using var slack = new Running(["--sockets", "true", "--port", "0"]);
        var folder = Directory.CreateTempSubdirectory("communitybot-");
        var printed = await slack.SettingsAsync();
        var settings = new BotSettings(folder.FullName, "2026-03-02T08:00:00Z") { More = printed };
        await using var bot = await BotProcess.StartAsync(settings, Cancel);
        using var http = new HttpClient { BaseAddress = new(printed["Slack__ApiBaseUrl"]) };
        await UntilAsync(http, "fake/state", state => state["connections"]!.GetValue<int>() > 0);

        var invitation = new
        {
            person = "ana",
            channel = "general",
            action = "invite-bot",
        };
        using var done = await http.PostAsJsonAsync("fake/membership", invitation, Cancel);

        await UntilAsync(http, "fake/read?person=ben&channel=general", read => Says(read, "Hello! I look after"));
    }

    private static bool Says(JsonNode read, string words) =>
        read.AsArray().Any(message => message!["shown"]!.ToString().Contains(words, StringComparison.Ordinal));

    private static Task UntilAsync(HttpClient http, string path, Func<JsonNode, bool> isSo) =>
        SlackTown.UntilAsync(async () => isSo((await http.GetFromJsonAsync<JsonNode>(path, Cancel))!), path);

    /// <summary>The program in a process of its own, which ends with the test.</summary>
    private sealed class Running(IEnumerable<string> arguments) : IDisposable
    {
        private readonly Process _process = Process.Start(
            new ProcessStartInfo("dotnet", [Path.Combine(Folder, "CommunityBot.FakeSlack.dll"), .. arguments])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            }
        )!;

        private static string Folder =>
            AppContext.BaseDirectory.Replace(
                "CommunityBot.EndToEnd.Tests",
                "CommunityBot.FakeSlack",
                StringComparison.Ordinal
            );

        /// <summary>The three lines to export.</summary>
        public async Task<Dictionary<string, string>> SettingsAsync()
        {
            var settings = new Dictionary<string, string>();
            while (settings.Count < Told.Length && await _process.StandardOutput.ReadLineAsync(Cancel) is { } line)
            {
                if (line.Split(' ') is ["export", var setting] && setting.Split('=', 2) is [var name, var value])
                    settings[name] = value;
            }

            _ = _process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            return settings;
        }

        public void Dispose()
        {
            _process.Kill();
            _process.Dispose();
        }
    }
}
