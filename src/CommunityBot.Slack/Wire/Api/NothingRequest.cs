namespace CommunityBot.Slack.Wire.Api;

/// <summary>The arguments of a method that has none.</summary>
internal sealed record NothingRequest;
