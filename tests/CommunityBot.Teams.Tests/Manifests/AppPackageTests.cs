using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json.Nodes;
using CommunityBot.EndToEnd.Tests.Walks;
using CommunityBot.Teams.Tests.Rendering;

namespace CommunityBot.Teams.Tests.Manifests;

/// <summary>What an administrator uploads to Teams, checked by Microsoft's own packages.</summary>
public sealed class AppPackageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string AppId = "12345678-90ab-cdef-1234-567890abcdef";

    private static readonly string Folder = Path.Combine(CardOracle.Root, "manifests", "teams");

    [Fact]
    public async Task The_manifest_and_its_translation_are_as_Microsoft_wants_them() =>
        Assert.Empty(await ProblemsOfAsync(PathOf("manifest.json"), PathOf("de.json")));

    [Fact]
    public async Task A_manifest_with_a_mistake_is_found()
    {
        var wrong = ReadJson("manifest.json");
        wrong["accentColor"] = "green";
        var path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "manifest.json");
        await File.WriteAllTextAsync(path, wrong.ToJsonString(), TestContext.Current.CancellationToken);

        Assert.Contains("accentColor", Assert.Single(await ProblemsOfAsync(path)), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_command_is_one_that_the_bot_understands()
    {
        var understood = RealThings
            .TextFiles.SelectMany(file =>
                ((string[])["en", "de"]).SelectMany(culture =>
                    file.GetResourceSet(CultureInfo.GetCultureInfo(culture), createIfNotExists: true, tryParents: true)!
                        .Cast<System.Collections.DictionaryEntry>()
                )
            )
            .Where(text => ((string)text.Key).StartsWith("words-", StringComparison.Ordinal))
            .SelectMany(text => ((string)text.Value!).Split('|'))
            .ToHashSet();

        Assert.All(
            Commands().Select(command => (string?)command["title"]),
            title => Assert.Contains(title!, understood)
        );
        Assert.All(
            ReadJson("de.json").Where(text => text.Key.EndsWith("title", StringComparison.Ordinal)),
            text => Assert.Contains((string)text.Value!, understood)
        );
    }

    [Fact]
    public void Every_command_is_translated()
    {
        var german = ReadJson("de.json");

        Assert.All(
            Commands().SelectMany(command => (string[])[$"{Key(command)}.title", $"{Key(command)}.description"]),
            key => Assert.True(german.ContainsKey(key), key)
        );
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public async Task Icons_have_their_size(string icon, int size)
    {
        var bytes = await File.ReadAllBytesAsync(PathOf(icon), TestContext.Current.CancellationToken);

        Assert.Equal("PNG"u8, bytes.AsSpan(1, 3));
        Assert.Equal(size, BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)));
        Assert.Equal(size, BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)));
    }

    [Fact]
    public async Task The_outline_is_white_on_nothing()
    {
        var page = await chromium.OpenAsync();
        var bytes = await File.ReadAllBytesAsync(PathOf("outline.png"), TestContext.Current.CancellationToken);

        var (white, clear) = await page.EvaluateAsync<int[]>(
            """
            async (icon) => {
              const image = new Image();
              image.src = icon;
              await image.decode();
              const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
              canvas.drawImage(image, 0, 0);
              const { data } = canvas.getImageData(0, 0, image.width, image.height);
              const pixels = Array.from({ length: data.length / 4 }, (_, at) => data.slice(at * 4, at * 4 + 4));
              const clear = pixels.filter((pixel) => pixel[3] === 0).length;
              const white = pixels.filter((pixel) => pixel[3] > 0 && pixel[0] + pixel[1] + pixel[2] === 765).length;
              return [white, clear];
            }
            """,
            $"data:image/png;base64,{Convert.ToBase64String(bytes)}"
        )
            is [var first, var second]
            ? (first, second)
            : default;

        Assert.Equal(32 * 32, white + clear);
        Assert.InRange(white, 100, 900);
    }

    [Fact]
    public async Task The_script_builds_a_package_for_an_app_and_a_host()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The script is for bash.");
        using var script = Process.Start(Path.Combine(Folder, "package.sh"), [AppId, "bot.acme.example", "1.2.3"]);
        await script.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, script.ExitCode);
        var unzipped = Directory.CreateTempSubdirectory().FullName;
        await ZipFile.ExtractToDirectoryAsync(
            Path.Combine(CardOracle.Root, "artifacts", "teams", "communitybot.zip"),
            unzipped,
            TestContext.Current.CancellationToken
        );
        var manifest = JsonNode.Parse(
            await File.ReadAllTextAsync(Path.Combine(unzipped, "manifest.json"), TestContext.Current.CancellationToken)
        )!;
        Assert.Equal((AppId, "1.2.3"), ((string?)manifest["bots"]![0]!["botId"], (string?)manifest["version"]));
        Assert.DoesNotContain("example.org", manifest.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(
            ["color.png", "de.json", "manifest.json", "outline.png"],
            Directory.GetFiles(unzipped).Select(Path.GetFileName).Order()
        );
        Assert.Empty(await ProblemsOfAsync(Path.Combine(unzipped, "manifest.json")));
    }

    [Fact]
    public async Task An_organisation_may_name_its_own_pages_and_only_safe_ones()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The script is for bash.");
        var temporary = Directory.CreateTempSubdirectory();
        CopyTo(temporary.CreateSubdirectory("manifests/teams").FullName);

        Assert.Equal(2, await PackAsync(temporary, "http://acme.example/privacy"));
        Assert.Equal(0, await PackAsync(temporary, "https://acme.example/privacy"));

        await using var zip = await ZipFile.OpenReadAsync(
            Path.Combine(temporary.FullName, "artifacts", "teams", "communitybot.zip"),
            TestContext.Current.CancellationToken
        );
        await using var file = await zip.GetEntry("manifest.json")!.OpenAsync(TestContext.Current.CancellationToken);
        var developer = JsonNode.Parse(file)!["developer"]!;
        Assert.Equal("https://acme.example/privacy", (string?)developer["privacyUrl"]);
        Assert.Equal("https://bot.acme.example/terms", (string?)developer["termsOfUseUrl"]);
    }

    private static void CopyTo(string folder)
    {
        foreach (var file in Directory.GetFiles(Folder))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }

    private static async Task<int> PackAsync(DirectoryInfo root, string privacy)
    {
        var start = new ProcessStartInfo(
            Path.Combine(root.FullName, "manifests", "teams", "package.sh"),
            [AppId, "bot.acme.example"]
        )
        {
            Environment = { ["PRIVACY_URL"] = privacy },
        };
        using var script = Process.Start(start)!;
        await script.WaitForExitAsync(TestContext.Current.CancellationToken);
        return script.ExitCode;
    }

    private static Task<string[]> ProblemsOfAsync(params string[] files) =>
        CardOracle.AskAsync("teams-cards/manifest.mjs", [], files);

    private static IEnumerable<JsonNode> Commands() =>
        from list in ReadJson("manifest.json")["bots"]![0]!["commandLists"]!.AsArray()
        from command in list!["commands"]!.AsArray()
        select command;

    private static string Key(JsonNode command) => command.GetPath()["$.".Length..];

    private static JsonObject ReadJson(string file) => JsonNode.Parse(File.ReadAllText(PathOf(file)))!.AsObject();

    private static string PathOf(string file) => Path.Combine(Folder, file);
}
