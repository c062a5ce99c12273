using CommunityBot.Simulation.Planted;
using NodaTime;

namespace CommunityBot.Simulation.World;

/// <summary>What one run is like.</summary>
/// <param name="Seed">Decides on everything that isn't given.</param>
internal sealed record Run(int Seed)
{
    public int Channels { get; init; } = 2;

    public int People { get; init; } = 5;

    public Duration Span { get; init; } = Duration.FromDays(91.25);

    /// <summary>What goes wrong; null where the seed decides.</summary>
    public Faults? Faults { get; init; }

    /// <summary>The point at which the process dies: twice the number of a commit, or one more for right after it.</summary>
    public int DiesAt { get; init; } = -1;

    /// <summary>Whether it is lived over SQLite instead of the quick store.</summary>
    public bool OverSqlite { get; init; }

    public Plant Plant { get; init; } = Plant.Nothing;

    public double CommunityYears => Channels * Span.TotalDays / 365;
}
