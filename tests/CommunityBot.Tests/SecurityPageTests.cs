using System.Text.RegularExpressions;

namespace CommunityBot.Tests;

public sealed partial class SecurityPageTests
{
    [Fact]
    public async Task Every_test_that_the_threat_model_names_is_there()
    {
        var page = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "docs", "security.md"),
            TestContext.Current.CancellationToken
        );
        var sources = string.Concat(
            Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
                .Concat(
                    Directory.EnumerateFiles(
                        Path.Combine(Repository.Root, "tests"),
                        "TableContract*.cs",
                        SearchOption.AllDirectories
                    )
                )
                .Select(File.ReadAllText)
        );

        var named = Name().Matches(page).Select(match => match.Groups["name"].Value).ToList();

        Assert.True(named.Count > 50);
        Assert.All(named, name => Assert.Contains($" {name}(", sources, StringComparison.Ordinal));
    }

    [GeneratedRegex("`(?<name>[A-Z][a-zA-Z0-9]*(_[a-zA-Z0-9]+)+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();
}
