using System.Diagnostics;
using CommunityBot.Core.Manners;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;

namespace CommunityBot.Pipeline;

/// <summary>Who gets a message, and how they read.</summary>
internal sealed record Recipient(Audience Audience, Reader Reader)
{
    /// <summary>Whose quiet hours are to be kept; null for an answer to somebody, and for a channel.</summary>
    public Person? Person { get; init; }

    /// <summary>The handle of the event that is answered; null where there is none.</summary>
    public string? ReturnTo { get; init; }

    public string Platform =>
        Audience switch
        {
            Audience.Channel channel => channel.Place.Platform,
            Audience.Direct direct => direct.Account.Platform,
            Audience.OneOf one => one.Place.Platform,
            _ => throw new UnreachableException(),
        };
}
