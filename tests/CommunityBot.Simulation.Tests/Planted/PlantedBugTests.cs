namespace CommunityBot.Simulation.Planted;

/// <summary>The checks can fail: each bug that is planted is found, soon, and for what it is.</summary>
public sealed class PlantedBugTests(ITestOutputHelper output)
{
    private const int MostSeeds = 25;

    [Theory]
    [InlineData("The marker of an event isn't stored", "EveryEventOnce")]
    [InlineData("A due row isn't stored", "DuesFitTheirRows")]
    [InlineData("A due row isn't removed", "DuesFitTheirRows")]
    [InlineData("ETags are ignored", "")]
    [InlineData("A batch is stored in two parts", "")]
    [InlineData("A conflict is taken for a commit", "")]
    [InlineData("Nobody looks whether an event was taken before", "EveryEventOnce")]
    [InlineData("The outbox is sent from its end", "EveryMessageOnce")]
    [InlineData("The ledger isn't read", "MannersInSimulation")]
    [InlineData("A community's row is another one's", "NothingCrosses")]
    [InlineData("An event is acknowledged before it is stored", "EveryEventOnce")]
    [InlineData("A send that failed is taken for one that worked", "")]
    [InlineData("Nobody tells the platform that a message may have arrived", "EveryMessageOnce")]
    [InlineData("Nobody is woken who waits for a person", "DuesFitTheirRows")]
    [InlineData("The sweeper doesn't run", "")]
    [InlineData("Manners go by a clock nine hours ahead", "MannersInSimulation")]
    [InlineData("A gathering is announced twice", "RhythmsInSimulation")]
    [InlineData("A rhythm beats by the winter's offset", "RhythmsInSimulation")]
    public void A_planted_bug_is_found(string bug, string by)
    {
        var lived = Enumerable
            .Range(1, MostSeeds)
            .Select(seed => Simulator.Live(new(seed) { Plant = Bug.All[bug] }))
            .FirstOrDefault(lived => lived.Violation is not null);

        output.WriteLine($"{bug}: seed {lived?.Run.Seed}: {lived?.Violation}");
        Assert.NotNull(lived);
        Assert.StartsWith(by, lived.Violation);
    }
}
