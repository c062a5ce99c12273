namespace CommunityBot.Slack.Wire.Blocks;

/// <summary>A file that was put into a form; it stays with Slack until it is asked for.</summary>
internal sealed record SelectedFilePayload(string Id)
{
    public string? Name { get; init; }

    public long Size { get; init; }

    public string? UrlPrivateDownload { get; init; }
}
