namespace CommunityBot.Slack.Wire.Api;

/// <summary>The address of a Socket Mode connection. https://docs.slack.dev/reference/methods/apps.connections.open</summary>
internal sealed record OpenConnectionPayload(Uri? Url);
