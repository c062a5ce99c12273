namespace CommunityBot.Teams.Conversations;

/// <summary>
/// Where the bot can speak to whom, learnt from an activity that was authenticated: nobody else writes these.
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages
/// </summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Conversation">The id of the conversation, without a thread.</param>
/// <param name="Kind">What kind of conversation it is.</param>
/// <param name="ServiceUrl">Where its connector is; the newest one is the right one.</param>
/// <param name="Bot">The bot's own id there (<c>28:…</c>).</param>
internal sealed record ConversationReference(
    string Tenant,
    string Conversation,
    ConversationKind Kind,
    Uri ServiceUrl,
    string Bot
)
{
    /// <summary>The team, of a channel.</summary>
    public string? Team { get; init; }

    /// <summary>
    /// Whether the channel has people of its own, apart from the team's: a private or a shared one. Null where the
    /// activity doesn't tell.
    /// </summary>
    public bool? HasOwnRoster { get; init; }

    /// <summary>Who caused the activity; null where that was no person.</summary>
    public UserReference? User { get; init; }
}
