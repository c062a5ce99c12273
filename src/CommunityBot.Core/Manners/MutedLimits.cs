namespace CommunityBot.Core.Manners;

/// <summary>How much may be muted, so that a person's row stays small whatever buttons say.</summary>
internal static class MutedLimits
{
    /// <summary>The most topics, and the most communities.</summary>
    public const int Most = 100;

    /// <summary>The longest key of a topic or a community that is taken for one.</summary>
    public const int LongestKey = 500;

    private const int LongestName = 200;

    /// <summary>The name as it is kept.</summary>
    public static string Name(string name) => name.Length <= LongestName ? name : $"{name[..(LongestName - 1)]}…";
}
