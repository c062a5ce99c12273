using NodaTime;

namespace CommunityBot.Platforms.Lanes;

/// <summary>When a call has its turn. Closed: the lanes switch over exactly these.</summary>
public abstract record LaneTurn
{
    private LaneTurn() { }

    /// <summary>It has the turn that begins after that short wait.</summary>
    public sealed record Now(Duration Wait) : LaneTurn;

    /// <summary>It has to come again after that wait.</summary>
    public sealed record Later(Duration Wait) : LaneTurn;
}
