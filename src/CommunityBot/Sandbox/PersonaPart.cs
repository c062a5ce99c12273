namespace CommunityBot.Sandbox;

/// <summary>What part a persona plays when the Sandbox is filled; it says nothing of what the bot lets them do.</summary>
public enum PersonaPart
{
    /// <summary>One of the people in the channel.</summary>
    Member,

    /// <summary>Does the day-to-day of the community.</summary>
    Coordinator,

    /// <summary>Isn't in the channel yet.</summary>
    Newcomer,
}
