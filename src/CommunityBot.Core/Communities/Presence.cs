namespace CommunityBot.Core.Communities;

/// <summary>That a member is in one of the community's channels, by one of their accounts.</summary>
/// <param name="Account">By which account.</param>
/// <param name="Conversation">The channel, by its platform's own id.</param>
public sealed record Presence(PersonAccount Account, string Conversation)
{
    /// <summary>Whether that is the channel.</summary>
    public bool IsIn(Messaging.Place channel) =>
        Account.Platform == channel.Platform
        && Account.Installation == channel.Installation
        && Conversation == channel.Conversation;
}
