namespace CommunityBot.Platforms;

/// <summary>
/// The clock of the world outside: platforms sign, limit and expire by it. The Sandbox moves the bot's own clock; it never
/// moves this one.
/// </summary>
public sealed record WireTime(TimeProvider Clock);
