using CommunityBot.Core;
using Quartz;

namespace CommunityBot.Scheduling;

/// <summary>A partition is woken: what is due in it is handled, and the next moment is armed.</summary>
internal sealed class WakeJob(WakeScheduler wakes, DueHandler dues) : IJob
{
    /// <summary>The name of the job data that say which partition.</summary>
    public const string Partition = "partition";

    public static JobKey Key { get; } = new("wake");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var partition = new PartitionKey(context.MergedJobDataMap.GetString(Partition)!);

        await wakes.FiredAsync(partition, cancellationToken);
        if (await dues.HandleAsync(partition, cancellationToken) is { } next)
            await wakes.ArmAsync(partition, next, cancellationToken);
    }
}
