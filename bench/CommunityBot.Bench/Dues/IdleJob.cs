using Quartz;

namespace CommunityBot.Bench.Dues;

/// <summary>Nothing: its triggers lie in the future.</summary>
internal sealed class IdleJob : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        ValueTask.CompletedTask;
}
