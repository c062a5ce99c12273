using CommunityBot.Core.Messaging;

namespace CommunityBot.Core.Rhythms;

/// <summary>What comes of looking for a rhythm that somebody wants to change. Closed.</summary>
internal abstract record RhythmSearch
{
    private RhythmSearch() { }

    /// <summary>It is there, and this member may change it.</summary>
    public sealed record Found(Rhythm Rhythm) : RhythmSearch;

    /// <summary>It can't be changed; the message says why and what to do instead.</summary>
    public sealed record Missing(Message Why) : RhythmSearch;
}
