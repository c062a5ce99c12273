using CommunityBot.Teams.Conversations;
using CommunityBot.Teams.Wire.Activities;

namespace CommunityBot.Teams.Inbound;

/// <summary>
/// Reads that the app was added or removed. It comes beside a conversationUpdate that tells the same; either may be
/// missing, or come twice.
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events#installation-update-event
/// </summary>
internal static class InstallationParser
{
    /// <summary>What it means.</summary>
    public static Meaning Parse(ActivityPayload activity, Scene scene) =>
        (activity.Action, scene.Kind) switch
        {
            ("add", ConversationKind.Personal) when scene.User is not null => new Meaning.Installed(),
            (_, ConversationKind.Personal) => new Meaning.Nothing("personal-installation"),
            ("add" or "add-upgrade", _) when TellsWhere(activity, scene) => BotAdditions.Read(activity, scene),
            ("add" or "add-upgrade", _) => new Meaning.Nothing("installation-without-channel"),
            ("remove" or "remove-upgrade", _) => new Meaning.BotRemoved(
                TeamsId.Of("uninstalled", scene.Place.Conversation, scene.Activity),
                scene.By,
                BotAdditions.WhereOf(scene)
            ),
            _ => new Meaning.Nothing("other-installation-action"),
        };

    /// <summary>Whether the app is gone from the conversation.</summary>
    public static bool IsRemoval(ActivityPayload activity) => activity.Action is "remove" or "remove-upgrade";

    // Of a team, only the conversationUpdate surely names the channel that was chosen.
    private static bool TellsWhere(ActivityPayload activity, Scene scene) =>
        scene.Kind is ConversationKind.Group || activity.ChannelData?.Settings?.SelectedChannel?.Id is not null;
}
