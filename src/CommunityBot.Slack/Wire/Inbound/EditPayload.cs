namespace CommunityBot.Slack.Wire.Inbound;

/// <summary>When a message was edited by its author.</summary>
internal sealed record EditPayload(string? Ts);
