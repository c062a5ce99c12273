using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using CommunityBot.Simulation.World;

namespace CommunityBot.Simulation;

/// <summary>
/// Communities live through years in which everything goes wrong that can, and nothing is lost: a hundred years in every
/// run, ten thousand with <c>NIGHTLY=1</c>, and as many as <c>SIMULATION_YEARS</c> says.
/// </summary>
public sealed class SimulationTests(ITestOutputHelper output)
{
    private const int FewYears = 100;
    private const int ManyYears = 10_000;
    private const int OverSqlite = 20;
    private const int MostReported = 5;

    private static int Years =>
        Environment.GetEnvironmentVariable("SIMULATION_YEARS") is { Length: > 0 } asked
            ? int.Parse(asked, CultureInfo.InvariantCulture)
        : Environment.GetEnvironmentVariable("NIGHTLY") == "1" ? ManyYears
        : FewYears;

    private static int Seed =>
        int.Parse(Environment.GetEnvironmentVariable("SIMULATION_SEED") ?? "1", CultureInfo.InvariantCulture);

    [Fact]
    public void Communities_live_through_all_that_can_go_wrong_and_nothing_is_lost()
    {
        var seeds = (int)Math.Ceiling(Years / new Run(0).CommunityYears);
        var failed = new ConcurrentDictionary<int, Lived>();
        var watch = Stopwatch.StartNew();

        Parallel.For(
            1,
            seeds + 1,
            new ParallelOptions { MaxDegreeOfParallelism = Math.Min(2, Environment.ProcessorCount) },
            seed =>
            {
                if (Simulator.Live(Seeded(seed)) is { Violation: not null } lived)
                    failed[seed] = lived;
            }
        );

        output.WriteLine($"{Years} community-years, {Years / watch.Elapsed.TotalSeconds:0.0} in a second");
        Assert.True(failed.IsEmpty, Report(failed));
    }

    /// <summary>With <c>SIMULATION_SEED</c> a run that failed, and its last steps; <c>SIMULATION_TRACE</c> names a file for all of them.</summary>
    [Fact]
    public void One_seed_again()
    {
        var lived = Simulator.Live(Seeded(Seed));

        if (Environment.GetEnvironmentVariable("SIMULATION_TRACE") is { Length: > 0 } file)
            File.WriteAllLines(file, lived.World.Trace.Last);

        output.WriteLine(lived.Summary);
        Assert.True(lived.Violation is null, lived.Report);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    public void The_same_seed_lives_the_same_life_over_any_store(int seed)
    {
        var first = Simulator.Live(new(seed));
        var again = Simulator.Live(new(seed));
        var overSqlite = Simulator.Live(new(seed) { OverSqlite = true });

        Assert.Equal(first.Summary, again.Summary);
        Assert.Equal(first.Summary, overSqlite.Summary);
    }

    [Fact]
    public void Another_seed_lives_another_life() =>
        Assert.NotEqual(Simulator.Live(new(3)).World.Trace.Print, Simulator.Live(new(4)).World.Trace.Print);

    private static Run Seeded(int seed) => new(seed) { OverSqlite = seed % OverSqlite == 0 };

    private static string Report(ConcurrentDictionary<int, Lived> failed) =>
        $"{failed.Count} seeds failed.\n"
        + string.Join('\n', failed.OrderBy(one => one.Key).Take(MostReported).Select(one => one.Value.Report));
}
