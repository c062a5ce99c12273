using CommunityBot.Core;
using CommunityBot.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace CommunityBot.Bench.Dues;

/// <summary>Quartz with its memory store and a trigger for each due row, as one would use it by the book.</summary>
internal sealed class QuartzAlone<TJob> : IAsyncDisposable
    where TJob : IJob
{
    private static readonly JobKey Job = new("due");

    private readonly ServiceProvider _services;
    private readonly IScheduler _scheduler;

    private QuartzAlone(ServiceProvider services, IScheduler scheduler)
    {
        _services = services;
        _scheduler = scheduler;
    }

    public static async Task<QuartzAlone<TJob>> CreateAsync(
        int threads,
        Action<IServiceCollection> configure,
        CancellationToken cancellationToken
    )
    {
        var services = new ServiceCollection().AddLogging(logging => logging.SetMinimumLevel(LogLevel.Error));
        configure(services);
        services.AddQuartz(quartz =>
            quartz.UseDefaultThreadPool(threads).AddJob<TJob>(job => job.WithIdentity(Job).StoreDurably())
        );
        var provider = services.BuildServiceProvider();

        return new(provider, await provider.GetRequiredService<ISchedulerFactory>().GetScheduler(cancellationToken));
    }

    /// <summary>A trigger for each of them.</summary>
    public async Task ArmAsync(
        IEnumerable<(PartitionKey Partition, DueKey Key)> dues,
        CancellationToken cancellationToken
    )
    {
        foreach (var (partition, key) in dues)
            await _scheduler.ScheduleJob(TriggerOf(partition, key), new ScheduleJobOptions(), cancellationToken);
    }

    public async Task StartAsync(CancellationToken cancellationToken) => await _scheduler.Start(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None);
        await _services.DisposeAsync();
    }

    private static ITrigger TriggerOf(PartitionKey partition, DueKey key) =>
        TriggerBuilder
            .Create()
            .WithIdentity(key.RowKey, partition.Value)
            .ForJob(Job)
            .UsingJobData("partition", partition.Value)
            .UsingJobData("key", key.RowKey)
            .StartAt(key.At.ToDateTimeOffset())
            .WithSimpleSchedule(schedule => schedule.WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow))
            .Build();
}
