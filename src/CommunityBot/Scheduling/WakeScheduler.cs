using System.Globalization;
using CommunityBot.Core;
using CommunityBot.Pipeline;
using NodaTime;
using NodaTime.Extensions;
using Quartz;

namespace CommunityBot.Scheduling;

/// <summary>
/// Has Quartz wake a partition at its earliest due row. All triggers are derived: losing them loses nothing. On one node
/// there is at most one for each partition; where several share them, one that is no more needed may be left and wakes in
/// vain.
/// </summary>
internal sealed class WakeScheduler(ISchedulerFactory schedulers, ThisNode node, TimeProvider time)
    : IWakeScheduler,
        IDisposable
{
    /// <summary>Another node, whose clock is ahead, may have fired what is due that soon.</summary>
    private static readonly Duration Skew = Duration.FromSeconds(5);

    private readonly SemaphoreSlim _one = new(1);
    private readonly Dictionary<PartitionKey, Wake> _armed = [];
    private long _sequence;

    /// <summary>Wakes the partition at that moment, unless it is woken before anyway.</summary>
    public async Task ArmAsync(PartitionKey partition, Instant at, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var armed = _armed.GetValueOrDefault(partition);
            if (armed is not null && armed.At <= at && IsStillToCome(armed))
                return;

            var scheduler = await schedulers.GetScheduler(cancellationToken);
            if (armed is not null)
                await scheduler.UnscheduleJob(armed.Trigger, cancellationToken);

            var wake = new Wake(at, KeyOf(partition, at));
            if (!await scheduler.Exists(wake.Trigger, cancellationToken))
                await ScheduleAsync(scheduler, partition, wake, cancellationToken);

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

    // Alone, we hear of every one that fires.
    private bool IsStillToCome(Wake wake) => node.IsAlone || wake.At > time.GetCurrentInstant() + Skew;

    /// <summary>
    /// All nodes name a trigger alike, so that they arm one and not one each. Not one that may be firing this very moment:
    /// it would go, with what it was armed for, when that is over.
    /// </summary>
    private TriggerKey KeyOf(PartitionKey partition, Instant at)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{at.ToUnixTimeTicks()}");
        return node.IsAlone || at <= time.GetCurrentInstant() + Skew
            ? new($"{name}-{node.Name}-{_sequence++}", partition.Value)
            : new(name, partition.Value);
    }

    private async Task ScheduleAsync(
        IScheduler scheduler,
        PartitionKey partition,
        Wake wake,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await scheduler.ScheduleJob(TriggerOf(partition, wake), new ScheduleJobOptions(), cancellationToken);
        }
        catch (ObjectAlreadyExistsException)
        {
            // Another node was quicker.
        }
    }

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
