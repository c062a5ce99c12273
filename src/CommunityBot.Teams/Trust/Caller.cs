using System.Collections.Immutable;

namespace CommunityBot.Teams.Trust;

/// <summary>Who calls. Closed: <see cref="Admission"/> switches over exactly these.</summary>
internal abstract record Caller
{
    private Caller() { }

    /// <summary>The connector, by a token for this bot.</summary>
    /// <param name="Endorsements">The channels that the key stands for.</param>
    /// <param name="ServiceUrl">The address that activities under this token have to carry.</param>
    public sealed record Connector(ImmutableArray<string> Endorsements, string ServiceUrl) : Caller;

    /// <summary>The Agents Playground beside us, in Development.</summary>
    public sealed record Playground : Caller;

    /// <summary>Anybody; <paramref name="Why"/> is a code for the log.</summary>
    public sealed record Stranger(string Why) : Caller;

    /// <summary>Nobody can say as long as the issuer's keys aren't known.</summary>
    public sealed record NotKnownYet : Caller;
}
