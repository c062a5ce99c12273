namespace CommunityBot.Slack.Rendering;

/// <summary>A file that somebody put into a form: into which input, and where its text is to be had.</summary>
internal sealed record AttachedFile(string Input, string Id, long Size)
{
    /// <summary>Where it can be downloaded with the bot's token; null where Slack has to be asked first.</summary>
    public Uri? Download { get; init; }
}
