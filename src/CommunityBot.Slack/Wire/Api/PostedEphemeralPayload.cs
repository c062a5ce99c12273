namespace CommunityBot.Slack.Wire.Api;

/// <summary>The id of a message that one person sees. https://docs.slack.dev/reference/methods/chat.postEphemeral</summary>
internal sealed record PostedEphemeralPayload(string? MessageTs);
