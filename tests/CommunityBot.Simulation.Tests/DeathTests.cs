using CommunityBot.Simulation.World;
using NodaTime;

namespace CommunityBot.Simulation;

/// <summary>Nothing else goes wrong, and the process dies once: at each of all the commits of a fortnight, before it and after it.</summary>
public sealed class DeathTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    public void A_process_dies_at_every_commit_and_nothing_is_lost(int seed)
    {
        var quiet = new Run(seed)
        {
            Channels = 1,
            People = 3,
            Span = Duration.FromDays(14),
            Faults = Faults.None,
        };
        var commits = Simulator.Live(quiet).World.Commits;
        Assert.InRange(commits, 30, 1_000);

        var deaths = Enumerable.Range(2, commits * 2).Select(at => Simulator.Live(quiet with { DiesAt = at }));

        Assert.All(deaths, lived => Assert.Null(lived.Violation));
    }
}
