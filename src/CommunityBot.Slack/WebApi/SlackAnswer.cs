using NodaTime;

namespace CommunityBot.Slack.WebApi;

/// <summary>What a method of the Web API answered. Closed: callers switch over exactly these.</summary>
internal abstract record SlackAnswer<TBody>
{
    private SlackAnswer() { }

    /// <summary>It was done.</summary>
    public sealed record Ok(TBody Body) : SlackAnswer<TBody>;

    /// <summary>It was refused; <paramref name="Code"/> as in Slack's lists, for instance <c>channel_not_found</c>.</summary>
    public sealed record Failed(string Code) : SlackAnswer<TBody>;

    /// <summary>Too much at a time: not before that wait.</summary>
    public sealed record Limited(Duration Wait) : SlackAnswer<TBody>;
}
