using System.Collections.Immutable;

namespace CommunityBot.Slack.Wire.Api;

/// <summary>
/// Makes uploaded files visible: in a channel, or for use in a message's blocks where there is none.
/// https://docs.slack.dev/reference/methods/files.completeUploadExternal
/// </summary>
internal sealed record CompleteUploadRequest(ImmutableArray<UploadedFile> Files)
{
    public string? ChannelId { get; init; }

    public string? ThreadTs { get; init; }

    public string? InitialComment { get; init; }
}
