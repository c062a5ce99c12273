namespace CommunityBot.Slack.Wire.Inbound;

/// <summary>An option that was chosen.</summary>
internal sealed record OptionPayload(string? Value);
