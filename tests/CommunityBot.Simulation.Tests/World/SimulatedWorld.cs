using CommunityBot.Simulation.Checks;
using CommunityBot.Simulation.Engine;
using CommunityBot.Simulation.Lives;
using CommunityBot.Simulation.Planted;
using CommunityBot.Storage.Rows;
using NodaTime;

namespace CommunityBot.Simulation.World;

/// <summary>
/// Everything of one run: the people and their platform, the store, the process of the bot that lives and dies over it,
/// and what watches them. Deterministic: all that is chosen is chosen by the dice.
/// </summary>
internal sealed class SimulatedWorld
{
    private const int MostSteps = 3_000_000;
    private static readonly Duration LatestSweep = Duration.FromHours(18);
    private static readonly Duration Calm = Duration.FromHours(26);
    private static readonly Duration CalmSweepDelay = Duration.FromHours(1);

    private readonly Run _run;

    public SimulatedWorld(Run run, ITable store)
    {
        _run = run;
        Dice = new(run.Seed);
        Store = store;
        Time = new(Begin(Dice));
        Plant = run.Plant;
        Faults = run.Faults ?? Faults.Drawn(Dice);
        Workspace = new(Dice, run.Channels, run.People);
        Platform = new(this, recognisesAll: Dice.Chance(0.5));
        Lives = [new RhythmsInSimulation(), new MannersInSimulation(), new CommunitiesInSimulation()];
        Watch = new(this, [.. Lives, .. Check.OfThePipeline]);
        Courier = new(this);
        People = new(this);
        Weather = new(this);
    }

    public Dice Dice { get; }

    public WorldTime Time { get; }

    public Trace Trace { get; } = new();

    public ITable Store { get; }

    public Plant Plant { get; }

    public Faults Faults { get; private set; }

    public Workspace Workspace { get; }

    public SimulatedPlatform Platform { get; }

    public IReadOnlyList<CapabilityInSimulation> Lives { get; }

    public Watch Watch { get; }

    public Courier Courier { get; }

    public People People { get; }

    public Weather Weather { get; }

    /// <summary>The process, where one lives.</summary>
    public Node? Node { get; private set; }

    /// <summary>How many commits were tried, and at which point the process is to die: twice that number, or one more for after it.</summary>
    public int Commits { get; set; }

    public int DiesAt => _run.DiesAt;

    public int Deaths { get; private set; }

    public int Steps { get; private set; }

    /// <summary>Whether everything is to come to rest: nothing goes wrong any more, and nobody begins anything.</summary>
    public bool IsCalm { get; private set; }

    public void Log(string what) => Trace.Write(Time.Now, what);

    public Duration SweepDelay() => IsCalm ? CalmSweepDelay : Duration.Min(LatestSweep, Dice.Around(Faults.SweepDelay));

    /// <summary>Lives through all of it, as long as nothing is violated.</summary>
    public void Live()
    {
        var end = Time.Now + _run.Span;
        StartNode();
        foreach (var life in Lives)
            life.Begin(this);

        People.Begin();
        Weather.Begin();
        GoOnUntil(end);

        CalmDown();
        GoOnUntil(end + Calm);
        if (Watch.Violation is null)
            Watch.Ended();
    }

    private static Instant Begin(Dice dice) =>
        Instant.FromUtc(2026, 1, 1, 0, 0)
        + Duration.FromDays(dice.Below(730))
        + Duration.FromSeconds(dice.Below(86_400));

    private void GoOnUntil(Instant end)
    {
        while (Watch.Violation is null && Proceed(end))
        {
            if (Node?.Stray is { } stray)
                Watch.Violated(stray);

            if (++Steps > MostSteps)
                Watch.Violated("It never comes to rest.");
        }
    }

    private bool Proceed(Instant end)
    {
        Node?.Run();
        if (Node is { IsDead: true })
            Bury();

        if (Node is { HasSteps: true } && !(Time.Next <= Time.Now))
        {
            Time.Pass(Dice.Between(Duration.FromTicks(1_000), Duration.FromMilliseconds(8)));
            Node.GoOn(Dice);
            return true;
        }

        if (Time.Next is not { } next || next > end)
            return false;

        Time.Happen();
        return true;
    }

    private void Bury()
    {
        Log("died");
        Deaths++;
        Node = null;
        Time.After(
            IsCalm ? Duration.FromSeconds(5)
                : Dice.Chance(0.02) ? Dice.Between(Duration.Zero, Duration.FromDays(5))
                : Dice.Chance(0.1) ? Dice.Between(Duration.Zero, Duration.FromHours(30))
                : Dice.Between(Duration.Zero, Duration.FromMinutes(2)),
            StartNode
        );
    }

    private void StartNode()
    {
        if (Node is not null)
            return;

        Log("starts");
        Node = new(this);
    }

    private void CalmDown()
    {
        Log("calm");
        IsCalm = true;
        Faults = Faults.None;
        Weather.CalmDown();
        StartNode();
    }
}
