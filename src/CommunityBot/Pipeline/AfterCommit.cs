using CommunityBot.Core;
using CommunityBot.Scheduling;

namespace CommunityBot.Pipeline;

/// <summary>The fast path after a commit: what is to be sent is sent now, what is due is armed. Losing it loses nothing.</summary>
internal sealed class AfterCommit(OutboxQueue outbox, UntriedRows untried, IWakeScheduler wakes)
{
    /// <summary>The batch is about to be stored; from then on a sender may meet its rows.</summary>
    public void Expect(Batch batch) => batch.Sends.ForEach(untried.Add);

    /// <summary>It wasn't stored, or nobody knows.</summary>
    public void Forget(Batch batch) => batch.Sends.ForEach(key => untried.Remove(key));

    public async Task NoticeAsync(PartitionKey partition, Batch batch, CancellationToken cancellationToken)
    {
        if (batch.Sends is not [])
            outbox.Add(partition);

        if (batch.EarliestDue is { } due)
            await wakes.ArmAsync(partition, due, cancellationToken);
    }
}
