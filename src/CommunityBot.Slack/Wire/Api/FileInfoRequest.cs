namespace CommunityBot.Slack.Wire.Api;

/// <summary>Asks for a file. https://docs.slack.dev/reference/methods/files.info</summary>
internal sealed record FileInfoRequest(string File);
