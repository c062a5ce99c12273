using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace CommunityBot.Core.Tests.Rhythms;

/// <summary>Runs the scripts of tests/oracles, which ask other implementations of RFC 5545.</summary>
internal static class Oracle
{
    public static string Root { get; } = FindRoot();

    /// <summary>The lines that a script answers with to the lines it is given.</summary>
    public static List<string> Ask(string script, IEnumerable<string> questions, params string[] arguments)
    {
        RequireNode();
        var start = new ProcessStartInfo("node", [script, .. arguments])
        {
            WorkingDirectory = Path.Combine(Root, "tests", "oracles"),
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var node = Process.Start(start)!;

        // Answers are read while questions are still written: neither pipe may fill up.
        var asking = new Thread(() => Write(node, questions));
        asking.Start();
        var answers = Lines(node).ToList();
        asking.Join();
        node.WaitForExit();

        Assert.Equal(0, node.ExitCode);
        return answers;
    }

    private static void Write(Process node, IEnumerable<string> questions)
    {
        foreach (var question in questions)
            node.StandardInput.WriteLine(question);
        node.StandardInput.Close();
    }

    private static IEnumerable<string> Lines(Process node)
    {
        while (node.StandardOutput.ReadLine() is { } line)
            yield return line;
    }

    /// <summary>Locally the oracles may be missing, under CI never: `npm ci` in tests/oracles brings them.</summary>
    private static void RequireNode()
    {
        var isThere =
            Directory.Exists(Path.Combine(Root, "tests", "oracles", "node_modules", "rrule"))
            && (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(Path.PathSeparator)
                .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "node.exe" : "node")));
        if (isThere)
            return;

        const string Why = "Node.js or its packages are missing; run `npm ci` in tests/oracles.";
        Assert.False(string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.Ordinal), Why);
        Assert.Skip(Why);
    }

    private static string FindRoot([CallerFilePath] string file = "")
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "global.json")))
            folder = folder.Parent;

        return folder?.FullName ?? throw new InvalidOperationException($"No global.json above {file}.");
    }
}
