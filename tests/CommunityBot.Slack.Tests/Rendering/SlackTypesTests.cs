using System.Diagnostics;
using System.Text.Json.Nodes;
using CsCheck;

namespace CommunityBot.Slack.Tests.Rendering;

/// <summary>
/// Slack publishes the types of all that it takes (<c>@slack/types</c>). TypeScript checks what we draw against them: each
/// member by name and kind, none too many.
/// </summary>
public sealed class SlackTypesTests
{
    private const int Generated = 200;
    private const int LongestGenerated = 20_000;

    private static readonly string Root = FindRoot();
    private static readonly string Oracles = Path.Combine(Root, "tests", "oracles");
    private static readonly string Captured = Path.Combine(Root, "artifacts", "slack-types");

    [Fact]
    public async Task Everything_we_draw_is_of_the_types_that_Slack_publishes()
    {
        Directory.CreateDirectory(Captured);
        await File.WriteAllLinesAsync(Path.Combine(Captured, "messages.ts"), MessagesFile(), CancellationToken.None);
        await File.WriteAllLinesAsync(Path.Combine(Captured, "views.ts"), ViewsFile(), CancellationToken.None);

        Assert.Equal("", await TypeCheckAsync());
    }

    [Fact]
    public async Task The_type_check_finds_a_member_too_many()
    {
        Directory.CreateDirectory(Captured);
        var wrong = Path.Combine(Captured, "wrong.ts");
        await File.WriteAllTextAsync(
            wrong,
            """
            import type { KnownBlock } from "@slack/types";
            export const wrong: KnownBlock = { type: "header", text: { type: "plain_text", text: "x" }, kind: 1 };
            """,
            CancellationToken.None
        );

        try
        {
            Assert.Contains("'kind' does not exist", await TypeCheckAsync(), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(wrong);
        }
    }

    private static IEnumerable<string> MessagesFile() =>
        [
            """import type { KnownBlock } from "@slack/types";""",
            .. RealThings
                .Posts.Values.Concat(RealThings.Direct.Values)
                .Select(message => Drawing.Json(message))
                .Concat(Any(AnyMessage.Messages.Select(message => Drawing.Json(message))))
                .Select((json, number) => Declare($"message{number}: {{ text: string; blocks: KnownBlock[] }}", json)),
        ];

    private static IEnumerable<string> ViewsFile()
    {
        var reader = Drawing.InBerlin();
        var homes = RealThings.Direct.Values.Select(page => Drawing.Json(Drawing.Renderer.RenderHome(page, reader)));
        var modals = RealThings
            .Forms.Values.Select(form => Drawing.Json(form))
            .Append(
                Drawing.Json(Drawing.Renderer.RenderMessageModal(RealThings.Direct["Help"], reader, Drawing.Channel))
            )
            .Concat(Any(AnyForm.Forms.Select(form => Drawing.Json(form))));

        return
        [
            """import type { HomeView, KnownBlock, ModalView } from "@slack/types";""",
            "type Known<View> = Omit<View, 'blocks'> & { blocks: KnownBlock[] };",
            .. homes.Select((json, number) => Declare($"home{number}: Known<HomeView>", json)),
            .. modals.Select((json, number) => Declare($"modal{number}: Known<ModalView>", json)),
        ];
    }

    private static string Declare(string name, JsonObject json) => $"export const {name} = {json.ToJsonString()};";

    private static IEnumerable<JsonObject> Any(Gen<JsonObject> drawings)
    {
        var random = new PCG(2026);

        return Enumerable
            .Range(0, int.MaxValue)
            .Select(_ => drawings.Generate(random, min: null, out var _))
            .Where(json => json.ToJsonString().Length < LongestGenerated)
            .Take(Generated);
    }

    /// <summary>What the type checker has to say; nothing where all is well.</summary>
    private static async Task<string> TypeCheckAsync()
    {
        RequireTypes();
        var start = new ProcessStartInfo("node", ["node_modules/typescript/bin/tsc", "--project", "slack-types"])
        {
            WorkingDirectory = Oracles,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var checker = Process.Start(start)!;
        var said = await checker.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await checker.WaitForExitAsync(TestContext.Current.CancellationToken);

        return checker.ExitCode == 0 ? "" : $"{said} (exit code {checker.ExitCode})";
    }

    /// <summary>Locally Node.js may be missing, under CI never: `npm ci` in tests/oracles brings what else is needed.</summary>
    private static void RequireTypes()
    {
        var isThere =
            Directory.Exists(Path.Combine(Oracles, "node_modules", "@slack", "types"))
            && File.Exists(Path.Combine(Oracles, "node_modules", "typescript", "bin", "tsc"));
        if (isThere)
            return;

        const string Why = "The types of Slack are missing; run `npm ci` in tests/oracles.";
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
