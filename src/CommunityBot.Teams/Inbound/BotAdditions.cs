using CommunityBot.Teams.Conversations;
using CommunityBot.Teams.Wire.Activities;

namespace CommunityBot.Teams.Inbound;

/// <summary>Reads where the bot came in, or went.</summary>
internal static class BotAdditions
{
    /// <summary>
    /// The bot came in. Of a team one channel becomes a community, the one that was chosen; the people are the team's,
    /// unless the channel has its own.
    /// </summary>
    public static Meaning Read(ActivityPayload activity, Scene scene)
    {
        if (scene.Kind is ConversationKind.Personal)
            return scene.User is null ? new Meaning.Nothing("personal-chat") : new Meaning.Installed();

        var channel = ChannelOf(activity, scene);
        if (!TeamsId.IsGood(channel))
            return new Meaning.Nothing("no-channel");

        return new Meaning.BotAdded(
            TeamsId.Of("bot-added", channel, scene.Activity, activity.Type),
            scene.User,
            scene.Beside(channel)
        )
        {
            Team = scene.Team,
            HasOwnRoster = HasOwnRoster(activity, scene, channel),
            Name = NameOf(activity, scene, channel),
        };
    }

    /// <summary>What is meant where the bot itself went: a channel of its own, a chat, or else all of a team.</summary>
    public static Where WhereOf(Scene scene) =>
        scene is { Team: { } team, HasOwnRoster: not true }
            ? new Where.AllOfTeam(team)
            : new Where.Here(scene.Place with { Thread = null });

    private static string? ChannelOf(ActivityPayload activity, Scene scene) =>
        scene.Kind is ConversationKind.Group
            ? scene.Place.Conversation
            : activity.ChannelData?.Settings?.SelectedChannel?.Id ?? scene.Place.Conversation;

    // Of the channel that was chosen, which may be another than the one that the event came from.
    private static bool? HasOwnRoster(ActivityPayload activity, Scene scene, string channel) =>
        activity.ChannelData?.Settings?.SelectedChannel is { Type: not null } chosen && chosen.Id == channel
            ? SceneParser.HasOwnRoster(chosen)
        : channel == scene.Place.Conversation ? scene.HasOwnRoster
        : null;

    private static string? NameOf(ActivityPayload activity, Scene scene, string channel)
    {
        if (scene.Kind is ConversationKind.Group)
            return NameOrNothing(activity.Conversation?.Name);

        NamedPayload?[] told = [activity.ChannelData?.Settings?.SelectedChannel, activity.ChannelData?.Channel];
        var name = told.FirstOrDefault(one => one?.Id == channel && NameOrNothing(one.Name) is not null)?.Name;

        // A team's first channel goes by the name of the team.
        return channel == scene.Team ? NameOrNothing(activity.ChannelData?.Team?.Name) ?? name
            : channel == scene.Place.Conversation ? name ?? NameOrNothing(activity.Conversation?.Name)
            : name;
    }

    private static string? NameOrNothing(string? name) => string.IsNullOrWhiteSpace(name) ? null : name.Trim();
}
