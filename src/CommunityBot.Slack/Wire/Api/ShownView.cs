namespace CommunityBot.Slack.Wire.Api;

/// <summary>A view by its id, and its state by its hash.</summary>
internal sealed record ShownView(string? Id, string? Hash);
