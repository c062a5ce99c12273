namespace CommunityBot.Teams.Conversations;

/// <summary>Where the bot can speak to whom.</summary>
internal interface IConversations
{
    /// <summary>Called with every activity that was authenticated: writes only where something has changed.</summary>
    Task RememberAsync(ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>
    /// The app was removed there: nothing more is sent, until it is added again or somebody speaks to it there. Of a
    /// personal chat, that the person isn't reached by themselves any more.
    /// </summary>
    Task ForgetAsync(ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>Whether whoever caused the activity can be written to in their own chat, as far as is known.</summary>
    Task<bool> IsReachedAsync(ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>
    /// What tells a greeting of whoever caused the activity from all earlier ones; null where they were greeted lately.
    /// </summary>
    Task<string?> FindGreetingAsync(ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>They were greeted.</summary>
    Task NoteGreetingAsync(ConversationReference reference, CancellationToken cancellationToken);
}
