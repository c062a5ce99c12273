namespace CommunityBot.FakeSlack.Delivery;

/// <summary>The scopes of which one is needed to hear of an event. https://docs.slack.dev/reference/events</summary>
internal static class EventScopes
{
    private static readonly Dictionary<string, string[]> Needed = new()
    {
        ["app_mention"] = ["app_mentions:read"],
        ["message.channels"] = ["channels:history"],
        ["message.groups"] = ["groups:history"],
        ["message.im"] = ["im:history"],
        ["message.mpim"] = ["mpim:history"],
        ["member_joined_channel"] = ["channels:read", "groups:read"],
        ["member_left_channel"] = ["channels:read", "groups:read"],
        ["team_join"] = ["users:read"],
        ["user_change"] = ["users:read"],
        ["user_profile_changed"] = ["users:read"],
        ["reaction_added"] = ["reactions:read"],
        ["reaction_removed"] = ["reactions:read"],
    };

    public static IReadOnlyList<string> Of(string subscription) =>
        Needed.TryGetValue(subscription, out var scopes) ? scopes
        : subscription.StartsWith("channel_", StringComparison.Ordinal) ? ["channels:read"]
        : subscription.StartsWith("group_", StringComparison.Ordinal) ? ["groups:read"]
        : [];
}
