namespace CommunityBot.Slack.Wire.Api;

/// <summary>A message, as far as we look at it: its id and what it carries unseen.</summary>
internal sealed record SaidPayload(string? Ts, MessageMetadata? Metadata);
