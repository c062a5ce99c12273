using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CommunityBot.Teams.Tests.Rendering;

namespace CommunityBot.Teams.Tests.Manifests;

/// <summary>The page for administrators says what is so.</summary>
public sealed partial class TeamsPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(CardOracle.Root, "docs", "teams.md"));

    [Fact]
    public void The_page_gives_a_reason_for_every_permission_of_the_manifest_and_for_no_other()
    {
        var manifest = JsonNode.Parse(
            File.ReadAllText(Path.Combine(CardOracle.Root, "manifests", "teams", "manifest.json"))
        )!;
        JsonNode[] asked =
        [
            .. manifest["bots"]![0]!["scopes"]!.AsArray()!,
            .. manifest["permissions"]!.AsArray()!,
            .. manifest["authorization"]!["permissions"]!["resourceSpecific"]!.AsArray().Select(one => one!["name"]!),
        ];

        Assert.Equal(asked.Select(one => one.ToString()).Order(), Rows("## Permissions").Order());
    }

    [Fact]
    public void The_page_names_every_setting_and_no_other()
    {
        var settings = typeof(TeamsOptions).GetProperties().Select(property => $"Teams:{property.Name}");

        Assert.Equal(settings.Order(), Rows("## Settings").Order());
    }

    private static IEnumerable<string> Rows(string heading)
    {
        var section = Page[Page.IndexOf(heading, StringComparison.Ordinal)..][heading.Length..];
        return Row()
            .Matches(section[..section.IndexOf("\n## ", StringComparison.Ordinal)])
            .Select(match => match.Groups["name"].Value);
    }

    [GeneratedRegex(@"^\| `(?<name>[A-Za-z.:]+)` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();
}
