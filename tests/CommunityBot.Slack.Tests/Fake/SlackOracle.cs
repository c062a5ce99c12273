using System.Diagnostics;
using System.Text.Json.Nodes;

namespace CommunityBot.Slack.Tests.Fake;

/// <summary>A script of tests/oracles/slack: a client of Slack's own that talks to our fake.</summary>
internal sealed class SlackOracle : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _node;

    private SlackOracle(Process node) => _node = node;

    public static SlackOracle Start(string script, JsonObject settings) => Start(script, settings.ToJsonString());

    /// <summary>
    /// What TypeScript says against each value as that type of @slack/types (or WebApi.…, Bolt.…); empty where it says
    /// nothing.
    /// </summary>
    public static async Task<IReadOnlyList<string>> CheckAsync(
        IReadOnlyCollection<(string Type, bool IsExact, JsonNode Value)> values
    )
    {
        var said = await AskAsync(
            "types.mjs",
            [
                .. values.Select(one => new JsonObject
                {
                    ["type"] = one.Type,
                    ["isExact"] = one.IsExact,
                    ["value"] = one.Value.DeepClone(),
                }),
            ]
        );

        return [.. said.Select(answer => string.Join('\n', answer.AsArray().Select(one => one!.ToString())))];
    }

    /// <summary>Which kind of listener Bolt calls for each payload; empty where it calls none.</summary>
    public static async Task<IReadOnlyList<string>> HearAsync(IReadOnlyCollection<JsonNode> payloads)
    {
        var heard = await AskAsync(
            "bolt.mjs",
            [.. payloads.Select(body => new JsonObject { ["body"] = body.DeepClone() })]
        );

        return [.. heard.Select(kind => kind.ToString())];
    }

    /// <summary>Gives it a line each and takes a line each.</summary>
    private static async Task<IReadOnlyList<JsonNode>> AskAsync(string script, IReadOnlyCollection<JsonObject> lines)
    {
        await using var oracle = Start(script, "");
        foreach (var line in lines)
            await oracle._node.StandardInput.WriteLineAsync(line.ToJsonString());

        oracle._node.StandardInput.Close();
        var answer = await oracle._node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = answer.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(lines.Count, said.Length);
        return [.. said.Select(line => JsonNode.Parse(line)!)];
    }

    private static SlackOracle Start(string script, string argument)
    {
        var folder = Path.Combine(Root(), "tests", "oracles");
        RequireNode(folder);
        var start = new ProcessStartInfo("node", [Path.Combine("slack", script), argument])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return new(Process.Start(start)!);
    }

    /// <summary>The next line that it says, which must be about that step.</summary>
    public async Task<JsonObject> NextAsync(string step)
    {
        var line = await _node
            .StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
            .AsTask()
            .WaitAsync(Patience, TestContext.Current.CancellationToken);
        var said = JsonNode.Parse(line ?? throw new InvalidOperationException($"It ended before \"{step}\"."))!;
        Assert.Equal(step, said["step"]!.ToString());
        return said.AsObject();
    }

    /// <summary>It has nothing more to say and ends well.</summary>
    public async Task EndAsync()
    {
        _node.StandardInput.Close();
        Assert.Null(await _node.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        await _node
            .WaitForExitAsync(TestContext.Current.CancellationToken)
            .WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal(0, _node.ExitCode);
    }

    public ValueTask DisposeAsync()
    {
        if (!_node.HasExited)
            _node.Kill();
        _node.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Locally the packages may be missing, under CI never: `npm ci` in tests/oracles brings them.</summary>
    private static void RequireNode(string folder)
    {
        var isThere =
            Directory.Exists(Path.Combine(folder, "node_modules", "@slack", "web-api"))
            && (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(Path.PathSeparator)
                .Any(path => File.Exists(Path.Combine(path, OperatingSystem.IsWindows() ? "node.exe" : "node")));
        if (isThere)
            return;

        const string Why = "Node.js or its packages are missing; run `npm ci` in tests/oracles.";
        Assert.False(string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.Ordinal), Why);
        Assert.Skip(Why);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "global.json")))
            folder = folder.Parent;

        return folder?.FullName ?? throw new InvalidOperationException("No global.json above the tests.");
    }
}
