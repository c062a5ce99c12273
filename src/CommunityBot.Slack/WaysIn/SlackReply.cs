namespace CommunityBot.Slack.WaysIn;

/// <summary>
/// What Slack gets to hear at once, in the body of a response or in an acknowledgement over Socket Mode. Closed: both
/// ways in switch over exactly these.
/// </summary>
internal abstract record SlackReply
{
    private SlackReply() { }

    /// <summary>We have it, and nothing is to be shown. Really empty: Slack takes any other body for an answer.</summary>
    public sealed record Taken : SlackReply;

    /// <summary>We have it; that is to be shown, or was asked for.</summary>
    public sealed record Answer(ReadOnlyMemory<byte> Json) : SlackReply;

    /// <summary>It isn't what Slack would send; sending it again wouldn't help.</summary>
    public sealed record Malformed : SlackReply;
}
