namespace CommunityBot.Slack.Wire.Inbound;

/// <summary>An option that was taken.</summary>
internal sealed record TakenOptionPayload(string? Value);
