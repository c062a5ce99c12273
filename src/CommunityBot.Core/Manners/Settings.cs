namespace CommunityBot.Core.Manners;

/// <summary>What a person can choose about how they are spoken to.</summary>
/// <param name="Language">The language, as a two-letter culture name.</param>
/// <param name="Zone">The time zone, as a tz database id.</param>
/// <param name="QuietHours">When nobody disturbs them.</param>
/// <param name="WeeklyBudget">How many unasked messages they get in any seven days (0 to 14).</param>
public sealed record Settings(string Language, string Zone, QuietHours QuietHours, int WeeklyBudget);
