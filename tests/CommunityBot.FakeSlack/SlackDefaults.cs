namespace CommunityBot.FakeSlack;

/// <summary>What the app of the fake Slack may do and hears of, unless the options say otherwise.</summary>
public static class SlackDefaults
{
    /// <summary>The scopes of a bot that uses everything the fake offers.</summary>
    public static IReadOnlyList<string> Scopes { get; } =
    [
        "app_mentions:read",
        "channels:history",
        "channels:read",
        "chat:write",
        "commands",
        "files:read",
        "files:write",
        "groups:history",
        "groups:read",
        "im:history",
        "im:read",
        "im:write",
        "mpim:history",
        "mpim:read",
        "mpim:write",
        "reactions:read",
        "reactions:write",
        "team:read",
        "users:read",
    ];

    /// <summary>The events a community's bot hears of.</summary>
    public static IReadOnlyList<string> Subscriptions { get; } =
    [
        "app_home_opened",
        "app_mention",
        "app_uninstalled",
        "channel_archive",
        "channel_deleted",
        "channel_left",
        "channel_rename",
        "channel_unarchive",
        "group_archive",
        "group_deleted",
        "group_left",
        "group_rename",
        "group_unarchive",
        "member_joined_channel",
        "member_left_channel",
        "message.channels",
        "message.groups",
        "message.im",
        "message.mpim",
        "reaction_added",
        "reaction_removed",
        "team_join",
        "tokens_revoked",
        "user_change",
        "user_profile_changed",
    ];
}
