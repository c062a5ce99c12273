using CommunityBot.Simulation.World;

namespace CommunityBot.Simulation;

/// <summary>What came of a run.</summary>
internal sealed record Lived(Run Run, SimulatedWorld World)
{
    private const int LastSteps = 60;

    /// <summary>What didn't hold; null where all did.</summary>
    public string? Violation => World.Watch.Violation;

    /// <summary>The run in figures; equal for equal lives.</summary>
    public string Summary =>
        $"{World.Steps} steps, {World.Commits} commits, {World.Platform.Messages} messages, {World.Deaths} deaths, "
        + $"{World.Trace.Lines} lines, print {World.Trace.Print:x16}";

    /// <summary>What to read when it failed; its second line is the command that does it again.</summary>
    public string Report =>
        $"Seed {Run.Seed}: {Violation}\n"
        + $"SIMULATION_SEED={Run.Seed} dotnet run --project tests/CommunityBot.Simulation.Tests -- --filter-method '*.One_seed_again'\n"
        + string.Join('\n', World.Trace.Last.TakeLast(LastSteps));
}
