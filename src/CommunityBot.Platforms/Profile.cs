namespace CommunityBot.Platforms;

/// <summary>What a platform tells of an account: a name, a tz database zone and a culture name.</summary>
public sealed record Profile(string Name, string Zone, string Language);
