using CommunityBot.Core.Communities;
using CommunityBot.Platforms;

namespace CommunityBot.Pipeline;

/// <summary>Somebody who is in a community, by one of their accounts.</summary>
internal sealed record Arriving(CommunityId Community, Account Account, Profile Profile)
{
    /// <summary>The channel that they are in; null where only their profile is told.</summary>
    public string? Conversation { get; init; }

    public Role Role { get; init; }
}
