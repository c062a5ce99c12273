using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Core.Rhythms;

/// <summary>What comes of looking for a gathering that somebody asks something of. Closed.</summary>
internal abstract record GatheringSearch
{
    private GatheringSearch() { }

    /// <summary>It is ahead or under way; <paramref name="By"/> is the one who asks.</summary>
    public sealed record Found(Gathering Gathering, Rhythm Rhythm, Member By) : GatheringSearch;

    /// <summary>Nothing can be asked of it; the message says why and what to do instead.</summary>
    public sealed record Missing(Message Why) : GatheringSearch;
}
