namespace CommunityBot.Slack.Wire.Api;

/// <summary>Where to put a file. https://docs.slack.dev/reference/methods/files.getUploadURLExternal</summary>
internal sealed record UploadUrlPayload(Uri? UploadUrl, string? FileId);
