namespace CommunityBot.Core.Messaging;

/// <summary>A conversation on a platform: a channel or the direct messages with one account.</summary>
/// <param name="Platform">The platform's name, for instance <c>sandbox</c>.</param>
/// <param name="Installation">The workspace or tenant there.</param>
/// <param name="Conversation">The platform's own id of the conversation.</param>
public sealed record Place(string Platform, string Installation, string Conversation)
{
    /// <summary>The thread within the conversation, by the platform's own id; null outside of threads.</summary>
    public string? Thread { get; init; }
}
