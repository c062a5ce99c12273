using CommunityBot.Core.Communities;

namespace CommunityBot.Moving;

/// <summary>What is to be moved.</summary>
internal abstract record Selection
{
    private Selection() { }

    /// <summary>All that a store has, its secrets too: for a move of the whole deployment.</summary>
    public sealed record Everything : Selection;

    /// <summary>All that a store has, but neither tokens nor the keys that they are encrypted with.</summary>
    public sealed record AllButSecrets : Selection;

    /// <summary>
    /// One community: its partition, its members' own ones, and what its installations know of it. No other community's
    /// partition, and no secrets.
    /// </summary>
    public sealed record Of(CommunityId Community) : Selection;
}
