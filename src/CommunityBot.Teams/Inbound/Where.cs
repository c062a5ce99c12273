using CommunityBot.Core.Messaging;

namespace CommunityBot.Teams.Inbound;

/// <summary>What an event is about. Closed: <see cref="TeamsArrivals"/> switches over exactly these.</summary>
internal abstract record Where
{
    private Where() { }

    /// <summary>One channel or chat.</summary>
    public sealed record Here(Place Place) : Where;

    /// <summary>The channels of a team whose people are the team's.</summary>
    public sealed record InTeam(string Team) : Where;

    /// <summary>All channels of a team.</summary>
    public sealed record AllOfTeam(string Team) : Where;
}
