namespace CommunityBot.Slack.Files;

/// <summary>The files that people put into Slack.</summary>
internal interface ISlackFiles
{
    /// <summary>
    /// The text of a file; null where it is longer than <paramref name="maxBytes"/>, isn't text or can't be read any more.
    /// </summary>
    Task<string?> DownloadTextAsync(
        string installation,
        string file,
        int maxBytes,
        CancellationToken cancellationToken
    );
}
