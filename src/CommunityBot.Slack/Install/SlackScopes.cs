using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.Install;

/// <summary>
/// What the bot asks to be allowed, and not a thing more; docs/slack.md has the reason of each.
/// https://docs.slack.dev/reference/scopes
/// </summary>
internal static class SlackScopes
{
    /// <summary>The bot's scopes, sorted as in the manifests.</summary>
    public static ImmutableArray<string> Needed { get; } =
    [
        "app_mentions:read",
        "channels:read",
        "chat:write",
        "commands",
        "files:read",
        "files:write",
        "groups:read",
        "im:history",
        "im:write",
        "users:read",
    ];

    /// <summary>The scopes of a list as Slack writes it.</summary>
    public static ImmutableArray<string> Parse(string? list) =>
        [.. (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>Says which scopes an installation hasn't granted, where it matters.</summary>
    public static void TellMissing(ILogger logger, string installation, ImmutableArray<string> granted)
    {
        // Slack's list was there: without it nothing is known.
        if (!granted.IsEmpty && Needed.Except(granted).ToList() is { Count: > 0 } missing)
            logger.ScopesMissing(installation, string.Join(", ", missing));
    }
}
