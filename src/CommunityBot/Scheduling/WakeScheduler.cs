using CommunityBot.Core;
using NodaTime;
using Quartz;

namespace CommunityBot.Scheduling;

/// <summary>
/// Has Quartz wake a partition at its earliest due row. It keeps at most one trigger for each partition, and all of them
/// are derived: losing them loses nothing.
/// </summary>
internal sealed class WakeScheduler(ISchedulerFactory schedulers, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private readonly Dictionary<PartitionKey, Instant> _armed = [];

    /// <summary>Wakes the partition at that moment, unless it is woken before anyway.</summary>
    public async Task ArmAsync(PartitionKey partition, Instant at, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_armed.TryGetValue(partition, out var armed) && armed <= at)
                return;

            var scheduler = await schedulers.GetScheduler(cancellationToken);
            if (armed != default)
                await scheduler.UnscheduleJob(KeyOf(partition, armed), cancellationToken);

            await scheduler.ScheduleJob(TriggerOf(partition, at), new ScheduleJobOptions(), cancellationToken);
            _armed[partition] = at;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>The trigger of the partition has fired: the next one is armed anew.</summary>
    public async Task FiredAsync(PartitionKey partition, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        _armed.Remove(partition);
        _one.Release();
    }

    /// <summary>Arms every trigger anew, since the clock by which they were timed has been moved.</summary>
    public async Task RearmAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        var armed = _armed.ToList();
        _armed.Clear();
        _one.Release();

        var scheduler = await schedulers.GetScheduler(cancellationToken);
        foreach (var (partition, at) in armed)
        {
            await scheduler.UnscheduleJob(KeyOf(partition, at), cancellationToken);
            await ArmAsync(partition, at, cancellationToken);
        }
    }

    public void Dispose() => _one.Dispose();

    private static TriggerKey KeyOf(PartitionKey partition, Instant at) =>
        new($"{at.ToUnixTimeTicks()}", partition.Value);

    // By our clock: a trigger that takes a misfire's "now" from another clock than its scheduler never gets out of it.
    private ITrigger TriggerOf(PartitionKey partition, Instant at) =>
        TriggerBuilder
            .Create(time)
            .WithIdentity(KeyOf(partition, at))
            .ForJob(WakeJob.Key)
            .UsingJobData(WakeJob.Partition, partition.Value)
            .StartAt(at.ToDateTimeOffset())
            .WithSimpleSchedule(schedule => schedule.WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow))
            .Build();
}
