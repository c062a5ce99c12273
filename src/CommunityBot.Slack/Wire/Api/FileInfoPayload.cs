namespace CommunityBot.Slack.Wire.Api;

/// <summary>A file. https://docs.slack.dev/reference/methods/files.info</summary>
internal sealed record FileInfoPayload(ApiFilePayload? File);
