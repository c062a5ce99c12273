using CommunityBot.Core;
using CommunityBot.Scheduling;

namespace CommunityBot.Pipeline;

/// <summary>The fast path after a commit: what is to be sent is sent now, what is due is armed. Losing it loses nothing.</summary>
internal sealed class AfterCommit(OutboxQueue outbox, WakeScheduler wakes)
{
    public async Task NoticeAsync(PartitionKey partition, Batch batch, CancellationToken cancellationToken)
    {
        if (batch.SendsSomething)
            outbox.Add(partition);

        if (batch.EarliestDue is { } due)
            await wakes.ArmAsync(partition, due, cancellationToken);
    }
}
