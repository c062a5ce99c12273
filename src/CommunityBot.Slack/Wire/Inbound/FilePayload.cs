namespace CommunityBot.Slack.Wire.Inbound;

/// <summary>A file that was put into a form. https://docs.slack.dev/reference/objects/file-object</summary>
internal sealed record FilePayload(string? Id, string? Name, long? Size);
