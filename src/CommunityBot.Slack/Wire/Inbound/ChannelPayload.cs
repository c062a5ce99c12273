namespace CommunityBot.Slack.Wire.Inbound;

/// <summary>A channel: by its id alone, or with its name.</summary>
internal sealed record ChannelPayload(string? Id, string? Name);
