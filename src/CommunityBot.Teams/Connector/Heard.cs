using NodaTime;

namespace CommunityBot.Teams.Connector;

/// <summary>What one request came to. Closed: the client switches over exactly these.</summary>
internal abstract record Heard<TBody>
{
    private Heard() { }

    /// <summary>It was done.</summary>
    public sealed record Done(TBody Body) : Heard<TBody>;

    /// <summary>It was refused.</summary>
    public sealed record Refused(string Code) : Heard<TBody>;

    /// <summary>Not now; <paramref name="After"/> where the connector says when.</summary>
    public sealed record NotNow(Duration? After) : Heard<TBody>;
}
