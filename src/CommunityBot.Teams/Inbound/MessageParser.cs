using System.Text.Json;
using CommunityBot.Platforms;
using CommunityBot.Teams.Conversations;
using CommunityBot.Teams.Rendering;
using CommunityBot.Teams.Wire.Activities;

namespace CommunityBot.Teams.Inbound;

/// <summary>
/// Reads messages. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages
/// </summary>
internal static class MessageParser
{
    /// <summary>A message: words, or what a card's button that submits has sent.</summary>
    public static Meaning Parse(ActivityPayload activity, Scene scene)
    {
        if (scene.User is null)
            return new Meaning.Nothing("by-a-bot");

        return activity.Value is { ValueKind: JsonValueKind.Object } value
            ? Pressed(activity, value, scene)
            : Words(
                activity,
                scene,
                TeamsId.Of("message", scene.Place.Conversation, scene.Place.Thread, scene.Activity)
            );
    }

    /// <summary>
    /// A message that its author has changed: in a chat with the bot alone it is said anew, elsewhere it is told to the
    /// others. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages#update-and-delete-messages-sent-from-bot
    /// </summary>
    public static Meaning ParseEdit(ActivityPayload activity, Scene scene)
    {
        if (scene.User is null)
            return new Meaning.Nothing("by-a-bot");

        return scene.Kind is ConversationKind.Personal && activity.ChannelData?.EventType is "editMessage"
            ? Words(activity, scene, IdOfEdit(activity, scene))
            : new Meaning.Nothing("message-changed");
    }

    private static Meaning Words(ActivityPayload activity, Scene scene, string id)
    {
        var text = activity.Text ?? "";
        var mentions = (activity.Entities ?? []).Where(entity => entity.Type is "mention").ToList();

        // With a permission of its own a bot gets what is said without it, too; that is none of its business.
        if (
            scene.Kind is not ConversationKind.Personal
            && !mentions.Exists(mention => TeamsId.IsSameBot(mention.Mentioned?.Id, scene.Bot))
        )
            return new Meaning.Nothing("not-to-the-bot");

        var words = TeamsWords.Read(text, mentions, scene.Bot);
        if (words.Length == 0 && scene.Kind is ConversationKind.Personal)
            return new Meaning.Nothing("no-words");

        return new Meaning.Happened(
            new(id, scene.By, scene.Place, new InboundContent.Words(words)) { FormNeedsPress = true }
        );
    }

    private static Meaning Pressed(ActivityPayload activity, JsonElement value, Scene scene) =>
        Press.OfFetch(value) is { } press
            ? new Meaning.Acted(
                new(
                    TeamsId.Of("submit", scene.Place.Conversation, scene.Place.Thread, scene.Activity),
                    scene.By,
                    scene.Place,
                    new InboundContent.Pressed(press.Action, press.Value, InvokeParser.MessageOf(activity))
                ),
                new Invocation.Message()
            )
            : new Meaning.Nothing("not-our-button");

    // An edit comes under the id of the message; delivered again it is the same to the letter.
    private static string IdOfEdit(ActivityPayload activity, Scene scene) =>
        TeamsId.Of("edit", scene.Place.Conversation, scene.Activity, activity.Timestamp, activity.Text);
}
