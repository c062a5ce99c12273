using Quartz;

namespace CommunityBot.Scheduling;

/// <summary>What Quartz runs when the trigger of a partition fires.</summary>
internal sealed class WakeJob(PartitionWaker waker) : IJob
{
    /// <summary>The name of the job data that say which partition.</summary>
    public const string Partition = "partition";

    public static JobKey Key { get; } = new("wake");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await waker.WakeAsync(new(context.MergedJobDataMap.GetString(Partition)!), cancellationToken);
}
