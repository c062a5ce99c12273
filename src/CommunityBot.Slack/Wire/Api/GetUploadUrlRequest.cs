namespace CommunityBot.Slack.Wire.Api;

/// <summary>Asks where to put a file. https://docs.slack.dev/reference/methods/files.getUploadURLExternal</summary>
internal sealed record GetUploadUrlRequest(string Filename, long Length)
{
    /// <summary>What a picture shows, for those who don't see it.</summary>
    public string? AltTxt { get; init; }
}
