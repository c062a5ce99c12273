namespace CommunityBot.Teams.Conversations;

/// <summary>The kinds of conversations. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-basics</summary>
internal enum ConversationKind
{
    /// <summary>The chat of one person with the bot.</summary>
    Personal,

    /// <summary>A chat of several people.</summary>
    Group,

    /// <summary>A channel of a team.</summary>
    Channel,
}
