namespace CommunityBot.Core.Rhythms.After;

/// <summary>What somebody says when they are asked whether a gathering was worth their time.</summary>
public enum Worth
{
    /// <summary>It was.</summary>
    Yes,

    /// <summary>In part.</summary>
    Partly,

    /// <summary>It wasn't.</summary>
    No,
}
