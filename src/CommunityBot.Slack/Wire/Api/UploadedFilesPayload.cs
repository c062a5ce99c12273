using System.Collections.Immutable;

namespace CommunityBot.Slack.Wire.Api;

/// <summary>Files that are visible now. https://docs.slack.dev/reference/methods/files.completeUploadExternal</summary>
internal sealed record UploadedFilesPayload(ImmutableArray<ApiFilePayload> Files);
