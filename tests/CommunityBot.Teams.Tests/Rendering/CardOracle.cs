using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.Teams.Tests.Rendering;

/// <summary>Asks the scripts of tests/oracles/teams-cards, in which Microsoft's own packages judge.</summary>
internal static class CardOracle
{
    public static string Root { get; } = FindRoot();

    public static string Folder { get; } = Path.Combine(Root, "tests", "oracles");

    /// <summary>What Microsoft's renderer has to say of each card.</summary>
    public static async Task<List<CardVerdict>> JudgeAsync(IEnumerable<JsonObject> cards) =>
        [
            .. (await AskAsync("teams-cards/parse.mjs", cards.Select(card => card.ToJsonString()))).Select(line =>
                JsonSerializer.Deserialize<CardVerdict>(line, JsonSerializerOptions.Web)!
            ),
        ];

    /// <summary>The lines that a script answers with.</summary>
    public static async Task<string[]> AskAsync(string script, IEnumerable<string> lines, params string[] arguments)
    {
        RequirePackages();
        var start = new ProcessStartInfo("node", [script, .. arguments])
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var node = Process.Start(start)!;
        var answers = node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        foreach (var line in lines)
            await node.StandardInput.WriteLineAsync(line);
        node.StandardInput.Close();
        var answer = await answers;
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, node.ExitCode);
        return answer.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Locally Node.js may be missing, under CI never: `npm ci` in tests/oracles brings what else is needed.</summary>
    public static void RequirePackages()
    {
        string[] packages =
        [
            "adaptivecards",
            "jsdom",
            "markdown-it",
            "@microsoft/teams-manifest",
            "@microsoft/app-manifest",
        ];
        if (Array.TrueForAll(packages, name => Directory.Exists(Path.Combine(Folder, "node_modules", name))))
            return;

        const string Why = "The packages of Teams are missing; run `npm ci` in tests/oracles.";
        Assert.False(string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.Ordinal), Why);
        Assert.Skip(Why);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "global.json")))
            folder = folder.Parent;

        return folder?.FullName ?? throw new InvalidOperationException("No global.json above the tests.");
    }
}
