namespace CommunityBot.Platforms;

/// <summary>One account of a person on a platform.</summary>
/// <param name="Platform">The platform's name, for instance <c>sandbox</c>.</param>
/// <param name="Installation">The workspace or tenant there.</param>
/// <param name="User">The platform's own id of the user.</param>
public sealed record Account(string Platform, string Installation, string User);
