namespace CommunityBot.Slack.Wire.Api;

/// <summary>Where a message is now. https://docs.slack.dev/reference/methods/chat.postMessage</summary>
internal sealed record PostedPayload(string? Channel, string? Ts);
