namespace CommunityBot.Core.Manners;

/// <summary>Why a prompt is not sent.</summary>
public enum DropReason
{
    /// <summary>It could not be sent while it was of use.</summary>
    TooLate,

    /// <summary>The person wants nothing unasked.</summary>
    Stopped,

    /// <summary>The person doesn't want to hear of its topic.</summary>
    TopicMuted,

    /// <summary>The person doesn't want to hear from its community.</summary>
    CommunityMuted,

    /// <summary>The person set their weekly budget to nothing: only what was promised is sent.</summary>
    NothingUnasked,

    /// <summary>More waited than one digest can tell of, and this one claimed the least.</summary>
    Crowded,

    /// <summary>Whoever wanted it changed their mind while it waited.</summary>
    TakenBack,
}
