namespace CommunityBot.Slack.Wire.Inbound;

/// <summary>A block of a view that somebody sees.</summary>
internal sealed record ShownBlockPayload(string? Type, string? BlockId);
