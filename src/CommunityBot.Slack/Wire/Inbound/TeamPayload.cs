namespace CommunityBot.Slack.Wire.Inbound;

/// <summary>A workspace or an organisation.</summary>
internal sealed record TeamPayload(string? Id);
