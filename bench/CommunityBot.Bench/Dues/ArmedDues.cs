using System.Diagnostics;
using System.Globalization;
using CommunityBot.Bench.Bot;
using CommunityBot.Pipeline;
using NodaTime;
using Quartz;

namespace CommunityBot.Bench.Dues;

/// <summary>
/// What start-up does about due rows: ours reads the store and arms a trigger for each community, Quartz alone gets a
/// trigger for each row (and, with its memory store, would first have to learn of them from somewhere).
/// </summary>
/// <param name="name">What it is called on the command line.</param>
/// <param name="unit">What is measured: the time of arming, or the memory that is held when all is armed.</param>
internal sealed class ArmedDues(string name, ArmedDues.Measure unit) : IScenario
{
    private static readonly DueRows Rows = new(Communities: 10_000, Each: 10, Duration.FromDays(1));

    /// <summary>What is measured.</summary>
    public enum Measure
    {
        Milliseconds,
        Megabytes,
    }

    public string Name => name;

    public string Question =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Rows.Count:N0} due rows over {Rows.Communities:N0} communities: {(unit is Measure.Megabytes ? "managed memory held when all is armed" : "from cold to armed")}"
        );

    public string Unit => unit is Measure.Megabytes ? "MB" : "ms";

    public async Task<IReadOnlyList<Candidate>> PrepareAsync(string folder, CancellationToken cancellationToken)
    {
        var file = Path.Combine(folder, "dues.db");
        await Rows.WriteAsync(file, cancellationToken);

        return
        [
            new("due rows, a trigger for each community", token => OursAsync(file, token)),
            new("Quartz alone, a trigger for each row", QuartzAsync),
        ];
    }

    private async Task<double> OursAsync(string file, CancellationToken cancellationToken)
    {
        await using var bot = await BenchBot.StartAsync(file, table => table, cancellationToken);
        var scheduler = await bot.Get<ISchedulerFactory>().GetScheduler(cancellationToken);
        var left = bot.Get<LeftBehind>();

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = Stopwatch.GetTimestamp();
        await left.TakeUpAsync(Duration.Zero, cancellationToken);
        var number = NumberOf(start, before);

        await scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken);
        return number;
    }

    private async Task<double> QuartzAsync(CancellationToken cancellationToken)
    {
        await using var quartz = await QuartzAlone<IdleJob>.CreateAsync(4, _ => { }, cancellationToken);

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = Stopwatch.GetTimestamp();
        await quartz.ArmAsync(Rows.All(), cancellationToken);
        return NumberOf(start, before);
    }

    private double NumberOf(long start, long memoryBefore) =>
        unit is Measure.Megabytes
            ? (GC.GetTotalMemory(forceFullCollection: true) - memoryBefore) / 1e6
            : Stopwatch.GetElapsedTime(start).TotalMilliseconds;
}
