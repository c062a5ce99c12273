using System.Collections.Immutable;
using CommunityBot.Teams.Wire.Activities;

namespace CommunityBot.Teams.Inbound;

/// <summary>
/// Reads what an activity means. New types, events and members appear at any time; they mean nothing, and are taken.
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events
/// </summary>
internal static class ActivityParser
{
    /// <summary>What it means; a single meaning for an invoke, which wants one answer.</summary>
    public static ImmutableArray<Meaning> Parse(ActivityPayload activity, Scene scene) =>
        activity.Type switch
        {
            "message" => [MessageParser.Parse(activity, scene)],
            "messageUpdate" => [MessageParser.ParseEdit(activity, scene)],
            "messageDelete" => [new Meaning.Nothing("message-deleted")],
            "messageReaction" => [new Meaning.Nothing("reaction")],
            "conversationUpdate" => ConversationUpdateParser.Parse(activity, scene),
            "installationUpdate" => [InstallationParser.Parse(activity, scene)],
            "invoke" => [InvokeParser.Parse(activity, scene)],
            _ => [new Meaning.Nothing("other-type")],
        };

    /// <summary>Whether the app was taken out of the conversation itself.</summary>
    public static bool IsRemoval(ActivityPayload activity, Scene scene) =>
        activity.Type switch
        {
            "installationUpdate" => InstallationParser.IsRemoval(activity),
            "conversationUpdate" => (activity.MembersRemoved ?? []).Any(member =>
                TeamsId.IsSameBot(member.Id, scene.Bot)
            ),
            _ => false,
        };
}
