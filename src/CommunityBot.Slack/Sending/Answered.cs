using NodaTime;

namespace CommunityBot.Slack.Sending;

/// <summary>What became of an answer to a response URL. Closed: callers switch over exactly these.</summary>
internal abstract record Answered
{
    private Answered() { }

    /// <summary>Slack has it.</summary>
    public sealed record Taken : Answered;

    /// <summary>The address is no good (any more).</summary>
    public sealed record Gone : Answered;

    /// <summary>Not before that wait.</summary>
    public sealed record Limited(Duration Wait) : Answered;
}
