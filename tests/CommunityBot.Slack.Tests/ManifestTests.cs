using System.Text.Json;
using System.Text.RegularExpressions;
using CommunityBot.Slack.Install;
using CommunityBot.Slack.WebApi;

namespace CommunityBot.Slack.Tests;

/// <summary>
/// The manifests against what Slack has published: https://docs.slack.dev/reference/app-manifest, and for the scopes the
/// page of each event and method.
/// </summary>
public sealed partial class ManifestTests
{
    private const string Http = "manifest.json";
    private const string Socket = "manifest.socket-mode.json";

    private static readonly Dictionary<string, string[]> ScopesOfEvents = new()
    {
        ["app_home_opened"] = [],
        ["app_mention"] = ["app_mentions:read"],
        ["app_uninstalled"] = [],
        ["channel_archive"] = ["channels:read"],
        ["channel_deleted"] = ["channels:read"],
        ["channel_left"] = ["channels:read"],
        ["channel_rename"] = ["channels:read"],
        ["group_archive"] = ["groups:read"],
        ["group_deleted"] = ["groups:read"],
        ["group_left"] = ["groups:read"],
        ["group_rename"] = ["groups:read"],
        ["member_joined_channel"] = ["channels:read", "groups:read"],
        ["member_left_channel"] = ["channels:read", "groups:read"],
        ["message.im"] = ["im:history"],
        ["tokens_revoked"] = [],
        ["user_change"] = ["users:read"],
    };

    private static readonly Dictionary<string, string[]> ScopesOfMethods = new()
    {
        ["apps.connections.open"] = [],
        ["chat.postEphemeral"] = ["chat:write"],
        ["chat.postMessage"] = ["chat:write"],
        ["chat.update"] = ["chat:write"],
        ["conversations.history"] = ["im:history"],
        ["conversations.info"] = ["channels:read", "groups:read"],
        ["conversations.members"] = ["channels:read", "groups:read"],
        ["conversations.open"] = ["im:write"],
        ["conversations.replies"] = ["im:history"],
        ["files.completeUploadExternal"] = ["files:write"],
        ["files.getUploadURLExternal"] = ["files:write"],
        ["files.info"] = ["files:read"],
        ["users.info"] = ["users:read"],
        ["users.list"] = ["users:read"],
        ["views.open"] = [],
        ["views.publish"] = [],
        ["views.push"] = [],
        ["views.update"] = [],
    };

    /// <summary>Every member that we may use, as a pattern of its path, with what its value has to be like.</summary>
    private static readonly (string Path, string Value)[] Schema =
    [
        ("_metadata.major_version", "2"),
        ("_metadata.minor_version", @"\d"),
        ("display_information.name", ".{1,35}"),
        ("display_information.description", ".{1,140}"),
        ("display_information.long_description", ".{175,4000}"),
        ("display_information.background_color", "#[0-9a-f]{6}"),
        ("features.app_home.home_tab_enabled", "True"),
        ("features.app_home.messages_tab_enabled", "True"),
        ("features.app_home.messages_tab_read_only_enabled", "False"),
        ("features.bot_user.display_name", "[a-z0-9._-]{1,80}"),
        ("features.bot_user.always_online", "True|False"),
        (@"features.shortcuts\[[0-9]\].name", ".{1,24}"),
        (@"features.shortcuts\[[0-9]\].type", "global|message"),
        (@"features.shortcuts\[[0-9]\].callback_id", "upcoming|upcoming-here|new-rhythm"),
        (@"features.shortcuts\[[0-9]\].description", ".{1,150}"),
        (@"features.slash_commands\[\d+\].command", "/[a-z]{1,31}"),
        (@"features.slash_commands\[\d+\].url", "https://bot.example.org/slack/commands"),
        (@"features.slash_commands\[\d+\].description", ".{1,2000}"),
        (@"features.slash_commands\[\d+\].usage_hint", ".{1,1000}"),
        (@"features.slash_commands\[\d+\].should_escape", "True|False"),
        (@"oauth_config.redirect_urls\[\d+\]", "https://bot.example.org/slack/oauth"),
        (@"oauth_config.scopes.bot\[\d+\]", "[a-z_]+(:[a-z]+)?"),
        ("settings.event_subscriptions.request_url", "https://bot.example.org/slack/events"),
        (@"settings.event_subscriptions.bot_events\[\d+\]", "[a-z_.]+"),
        ("settings.interactivity.is_enabled", "True"),
        ("settings.interactivity.request_url", "https://bot.example.org/slack/interactivity"),
        ("settings.interactivity.message_menu_options_url", "https://bot.example.org/slack/options"),
        ("settings.org_deploy_enabled", "True|False"),
        ("settings.socket_mode_enabled", "True|False"),
        ("settings.token_rotation_enabled", "True|False"),
    ];

    /// <summary>The events that the app subscribes to.</summary>
    internal static IReadOnlyList<string> Subscribed =>
        [.. Strings(Read(Http), "settings", "event_subscriptions", "bot_events")];

    [Theory]
    [InlineData(Http)]
    [InlineData(Socket)]
    public void A_manifest_has_only_what_Slack_knows_and_within_its_limits(string file) =>
        Assert.All(
            Leaves(Read(file), ""),
            leaf => Assert.Contains(Schema, known => Fits(known.Path, leaf.Path) && Fits(known.Value, leaf.Value))
        );

    [Fact]
    public void Over_http_Slack_is_told_every_address_and_tokens_are_rotated()
    {
        var paths = Leaves(Read(Http), "").Select(leaf => leaf.Path).ToList();

        Assert.All(Schema, known => Assert.Contains(paths, path => Fits(known.Path, path)));
        Assert.True(Read(Http).GetProperty("settings").GetProperty("token_rotation_enabled").GetBoolean());
        Assert.False(Read(Http).GetProperty("settings").GetProperty("socket_mode_enabled").GetBoolean());
    }

    [Fact]
    public void In_socket_mode_there_is_no_address_and_the_token_of_the_settings_does_not_end()
    {
        var leaves = Leaves(Read(Socket), "").ToList();

        Assert.DoesNotContain(leaves, leaf => leaf.Value.Contains("https://", StringComparison.Ordinal));
        Assert.Contains(("settings.socket_mode_enabled", "True"), leaves);
        Assert.Contains(("settings.token_rotation_enabled", "False"), leaves);
    }

    [Theory]
    [InlineData(Http)]
    [InlineData(Socket)]
    public void The_scopes_are_those_that_the_events_the_methods_and_the_commands_need(string file)
    {
        var manifest = Read(file);
        var events = Strings(manifest, "settings", "event_subscriptions", "bot_events");
        var needed = events
            .SelectMany(name => ScopesOfEvents[name])
            .Concat(Methods().SelectMany(name => ScopesOfMethods[name]))
            .Append("commands");

        Assert.Equal(ScopesOfEvents.Keys, events);
        Assert.Equal(
            needed.Distinct().Order(StringComparer.Ordinal),
            Strings(manifest, "oauth_config", "scopes", "bot")
        );
        Assert.Equal(SlackScopes.Needed, Strings(manifest, "oauth_config", "scopes", "bot"));
    }

    [Fact]
    public void The_page_for_administrators_gives_the_reason_of_every_scope_and_of_no_other()
    {
        var page = File.ReadAllText(Path.Combine(Root(AppContext.BaseDirectory), "docs", "slack.md"));
        var permissions = page.Split("## Permissions")[1].Split("\n## ")[0];

        var told = Reason().Matches(permissions).Select(match => match.Groups["scope"].Value);

        Assert.Equal(SlackScopes.Needed, told);
    }

    private static IEnumerable<string> Methods() =>
        typeof(SlackMethods)
            .GetFields()
            .Select(field => field.GetValue(null)!)
            .Select(method => (string)method.GetType().GetProperty("Name")!.GetValue(method)!);

    private static IEnumerable<(string Path, string Value)> Leaves(JsonElement element, string path) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(member => Leaves(member.Value, path.Length is 0 ? member.Name : $"{path}.{member.Name}")),
            // Slack refuses an empty list.
            JsonValueKind.Array when element.GetArrayLength() is 0 => [($"{path} is empty", "")],
            JsonValueKind.Array => element
                .EnumerateArray()
                .SelectMany((item, index) => Leaves(item, FormattableString.Invariant($"{path}[{index}]"))),
            _ => [(path, element.ToString())],
        };

    private static IEnumerable<string> Strings(JsonElement manifest, params string[] path) =>
        path.Aggregate(manifest, (element, name) => element.GetProperty(name))
            .EnumerateArray()
            .Select(item => item.GetString()!);

    private static bool Fits(string pattern, string text) =>
        Regex.IsMatch(text, $"^({pattern})$", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static JsonElement Read(string file) =>
        JsonSerializer.Deserialize<JsonElement>(
            File.ReadAllText(Path.Combine(Root(AppContext.BaseDirectory), "manifests", "slack", file))
        );

    private static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "CommunityBot.sln")) ? folder : Root(Path.GetDirectoryName(folder)!);

    [GeneratedRegex(
        @"^\| `(?<scope>[a-z_:]+)` \| .{10,} \|$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Reason();
}
