using CommunityBot.Core.Messaging;

namespace CommunityBot.Platforms;

/// <summary>Who sees a message. Closed: adapters switch over exactly these.</summary>
public abstract record Audience
{
    private Audience() { }

    /// <summary>Everybody in a channel.</summary>
    public sealed record Channel(Place Place) : Audience;

    /// <summary>One account, in its direct messages with the bot.</summary>
    public sealed record Direct(Account Account) : Audience;

    /// <summary>One account, in a place where others talk too: "only visible to you" where the platform has that.</summary>
    public sealed record OneOf(Place Place, Account Account) : Audience;
}
