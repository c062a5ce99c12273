using CommunityBot.Core.Messaging;

namespace CommunityBot.Teams.Conversations;

/// <summary>
/// Ids of conversations: that of a thread is the channel's with the message that began it.
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-and-group-conversations
/// </summary>
internal static class ConversationId
{
    private const string ThreadMark = ";messageid=";

    /// <summary>The id of a place, with its thread.</summary>
    public static string Of(Place place) =>
        place.Thread is { } thread ? $"{place.Conversation}{ThreadMark}{thread}" : place.Conversation;

    /// <summary>The thread in an id; null where there is none.</summary>
    public static string? ThreadOf(string? id) =>
        id?.IndexOf(ThreadMark, StringComparison.Ordinal) is >= 0 and var mark
            ? id[(mark + ThreadMark.Length)..]
            : null;

    /// <summary>What kind of conversation that probably is, of one that nothing came from yet.</summary>
    public static ConversationKind Guess(string conversation)
    {
        if (!conversation.StartsWith("19:", StringComparison.Ordinal))
            return ConversationKind.Personal;

        return
            conversation.EndsWith("@thread.tacv2", StringComparison.Ordinal)
            || conversation.EndsWith("@thread.skype", StringComparison.Ordinal)
            ? ConversationKind.Channel
            : ConversationKind.Group;
    }
}
