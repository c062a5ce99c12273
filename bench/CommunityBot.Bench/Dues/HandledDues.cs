using System.Diagnostics;
using System.Globalization;
using CommunityBot.Bench.Bot;
using CommunityBot.Bench.Storage;
using CommunityBot.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Quartz;

namespace CommunityBot.Bench.Dues;

/// <summary>
/// All that has come due while nobody was there, from arming to durable: ours wakes each community once and decides
/// row by row; Quartz alone fires a trigger for each row, whose job writes the same in a transaction of plain SQLite.
/// </summary>
internal sealed class HandledDues : IScenario
{
    private const int Threads = 4;

    private static readonly DueRows Rows = new(Communities: 200, Each: 10, Duration.FromDays(-1));

    private int _files;

    public string Name => "dues-handled";

    public string Question =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Rows.Count:N0} rows over {Rows.Communities:N0} communities that are due at once, handled durably"
        );

    public string Unit => "dues/s";

    public async Task<IReadOnlyList<Candidate>> PrepareAsync(string folder, CancellationToken cancellationToken)
    {
        var template = Path.Combine(folder, "dues.db");
        await Rows.WriteAsync(template, cancellationToken);

        return
        [
            new("due rows, woken by community", token => OursAsync(Copy(template), token)),
            new("Quartz alone, SQLite in its jobs", token => QuartzAsync(Copy(template), token)),
        ];
    }

    private static async Task<double> OursAsync(string file, CancellationToken cancellationToken)
    {
        var handled = new Countdown(Rows.Count);
        await using var bot = await BenchBot.StartAsync(
            file,
            table => new CountingTable(table, handled),
            cancellationToken
        );
        var scheduler = await bot.Get<ISchedulerFactory>().GetScheduler(cancellationToken);
        await scheduler.Start(cancellationToken);

        var start = Stopwatch.GetTimestamp();
        await bot.Get<LeftBehind>().TakeUpAsync(Duration.Zero, cancellationToken);
        await handled.Completion.WaitAsync(cancellationToken);
        var number = PerSecond(start);

        await scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken);
        return number;
    }

    private static async Task<double> QuartzAsync(string file, CancellationToken cancellationToken)
    {
        var handled = new Countdown(Rows.Count);
        using var sqlite = new PlainSqlite(file);
        await using var quartz = await QuartzAlone<TransactionJob>.CreateAsync(
            Threads,
            services =>
                services
                    .AddSingleton(_ => sqlite)
                    .AddSingleton(handled)
                    .AddSingleton(new RowJson(new([CounterCapability.Capability]))),
            cancellationToken
        );
        await quartz.StartAsync(cancellationToken);

        var start = Stopwatch.GetTimestamp();
        await quartz.ArmAsync(Rows.All(), cancellationToken);
        await handled.Completion.WaitAsync(cancellationToken);
        return PerSecond(start);
    }

    private static double PerSecond(long start) => Rows.Count / Stopwatch.GetElapsedTime(start).TotalSeconds;

    private string Copy(string template)
    {
        var copy = string.Create(CultureInfo.InvariantCulture, $"{template}.{_files++}");
        File.Copy(template, copy);
        return copy;
    }
}
