namespace CommunityBot.Core.Manners;

/// <summary>What a prompt may claim of a person's attention, the least first.</summary>
public enum PromptClaim
{
    /// <summary>Nice to know: goes with a digest, and first waits for one.</summary>
    Low,

    /// <summary>Worth a message of its own while the weekly budget lasts.</summary>
    Normal,

    /// <summary>Takes the last place of the weekly budget.</summary>
    High,

    /// <summary>
    /// The person asked to be told (a reminder they wanted, a change to what they said yes to): outside the budget,
    /// never outside quiet hours, a snooze or a stop.
    /// </summary>
    Promised,
}
