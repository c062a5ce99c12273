namespace CommunityBot.Slack.People;

/// <summary>A channel as Slack tells of it.</summary>
/// <param name="Name">Its name; its id where that isn't told.</param>
/// <param name="Creator">Who made it; null where that isn't told.</param>
internal sealed record FoundChannel(string Name, string? Creator);
