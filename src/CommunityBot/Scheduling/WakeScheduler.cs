using CommunityBot.Core;
using NodaTime;
using Quartz;

namespace CommunityBot.Scheduling;

/// <summary>
/// Has Quartz wake a partition at its earliest due row. It keeps at most one trigger for each partition, and all of them
/// are derived: losing them loses nothing.
/// </summary>
internal sealed class WakeScheduler(ISchedulerFactory schedulers, TimeProvider time) : IWakeScheduler, IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private readonly Dictionary<PartitionKey, Wake> _armed = [];
    private long _sequence;

    /// <summary>Wakes the partition at that moment, unless it is woken before anyway.</summary>
    public async Task ArmAsync(PartitionKey partition, Instant at, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_armed.TryGetValue(partition, out var armed) && armed.At <= at)
                return;

            var scheduler = await schedulers.GetScheduler(cancellationToken);
            if (armed is not null)
                await scheduler.UnscheduleJob(armed.Trigger, cancellationToken);

            // A key of its own for each trigger: the one before may be firing this very moment.
            var wake = new Wake(at, new($"{_sequence++}", partition.Value));
            await scheduler.ScheduleJob(TriggerOf(partition, wake), new ScheduleJobOptions(), cancellationToken);
            _armed[partition] = wake;
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
        foreach (var (partition, wake) in armed)
        {
            await scheduler.UnscheduleJob(wake.Trigger, cancellationToken);
            await ArmAsync(partition, wake.At, cancellationToken);
        }
    }

    public void Dispose() => _one.Dispose();

    // By our clock: a trigger that takes a misfire's "now" from another clock than its scheduler never gets out of it.
    private ITrigger TriggerOf(PartitionKey partition, Wake wake) =>
        TriggerBuilder
            .Create(time)
            .WithIdentity(wake.Trigger)
            .ForJob(WakeJob.Key)
            .UsingJobData(WakeJob.Partition, partition.Value)
            .StartAt(wake.At.ToDateTimeOffset())
            .WithSimpleSchedule(schedule => schedule.WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow))
            .Build();

    private sealed record Wake(Instant At, TriggerKey Trigger);
}
