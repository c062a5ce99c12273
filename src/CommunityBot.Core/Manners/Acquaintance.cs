namespace CommunityBot.Core.Manners;

/// <summary>A person's correspondence, and the person as stored; null before they were met.</summary>
public sealed record Acquaintance(Correspondence Correspondence, Person? Met);
