using System.Text.Json.Nodes;

namespace CommunityBot.EndToEnd.Tests.Slack;

/// <summary>The app as our manifest describes it: the bot must live on these permissions and events.</summary>
internal static class Manifest
{
    private static readonly JsonNode Json = JsonNode.Parse(
        File.ReadAllText(Path.Combine(Root, "manifests/slack/manifest.json"))
    )!;

    public static IReadOnlyList<string> Scopes => Texts(Json["oauth_config"]!["scopes"]!["bot"]!);

    public static IReadOnlyList<string> Events => Texts(Json["settings"]!["event_subscriptions"]!["bot_events"]!);

    /// <summary>The root of the repository.</summary>
    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "CommunityBot.sln")))
                folder = folder.Parent!;

            return folder.FullName;
        }
    }

    private static List<string> Texts(JsonNode list) => [.. list.AsArray().Select(text => text!.ToString())];
}
