namespace CommunityBot.Slack.Wire.Api;

/// <summary>A file, as far as we look at it. https://docs.slack.dev/reference/objects/file-object</summary>
internal sealed record ApiFilePayload
{
    public string? Id { get; init; }

    public long? Size { get; init; }

    public Uri? UrlPrivate { get; init; }

    public Uri? UrlPrivateDownload { get; init; }
}
