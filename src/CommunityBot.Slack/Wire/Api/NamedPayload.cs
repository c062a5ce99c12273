namespace CommunityBot.Slack.Wire.Api;

/// <summary>Something by its id, with its name where it is told.</summary>
internal sealed record NamedPayload(string? Id, string? Name);
