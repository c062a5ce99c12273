namespace CommunityBot.Core.Communities;

/// <summary>What a person is to a community, as far as it changes what they may do.</summary>
public enum Role
{
    /// <summary>Takes part.</summary>
    Member,

    /// <summary>Does the day-to-day: sets rhythms, moves and cancels gatherings.</summary>
    Coordinator,
}
