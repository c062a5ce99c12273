namespace CommunityBot.Platforms;

/// <summary>How many people a platform shows a view of their own of one message; a platform without such a limit shows none.</summary>
/// <param name="Platform">The name by which places refer to it.</param>
/// <param name="Most">How many.</param>
public sealed record ViewLimit(string Platform, int Most);
