using CommunityBot.Simulation.World;
using NodaTime;

namespace CommunityBot.Simulation;

/// <summary>Nothing else goes wrong, and the process dies once: at each of all the commits of eight days, before it and after it.</summary>
public sealed class DeathTests
{
    [Fact]
    public void A_process_dies_at_every_commit_and_nothing_is_lost()
    {
        var quiet = new Run(Seed: 2)
        {
            Channels = 1,
            People = 3,
            Span = Duration.FromDays(8),
            Faults = Faults.None with { SweepDelay = Duration.FromHours(6) },
        };
        var commits = Simulator.Live(quiet).World.Commits;
        Assert.InRange(commits, 50, 300);

        var deaths = Enumerable.Range(2, commits * 2).Select(at => Simulator.Live(quiet with { DiesAt = at }));

        Assert.All(deaths, lived => Assert.Null(lived.Violation));
    }
}
