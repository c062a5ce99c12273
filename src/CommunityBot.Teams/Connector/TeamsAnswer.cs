using NodaTime;

namespace CommunityBot.Teams.Connector;

/// <summary>What the connector answered. Closed: callers switch over exactly these.</summary>
internal abstract record TeamsAnswer<TBody>
{
    private TeamsAnswer() { }

    /// <summary>It was done.</summary>
    public sealed record Ok(TBody Body) : TeamsAnswer<TBody>;

    /// <summary>It was refused; <paramref name="Code"/> as in Microsoft's lists, for instance <c>ConversationNotFound</c>.</summary>
    public sealed record Refused(string Code) : TeamsAnswer<TBody>;

    /// <summary>Too much at a time, or the connector is down: not before that wait.</summary>
    public sealed record Limited(Duration Wait) : TeamsAnswer<TBody>;
}
