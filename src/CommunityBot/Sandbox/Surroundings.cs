using CommunityBot.Pipeline;
using CommunityBot.Scheduling;

namespace CommunityBot.Sandbox;

/// <summary>What a traveller in time has to mind of the rest of the bot.</summary>
internal sealed class Surroundings(Backlog backlog, OutboxQueue outbox, WakeScheduler wakes)
{
    /// <summary>Completes when everything that came in has been handled, and everything that was decided has been sent.</summary>
    public async Task QuietAsync(CancellationToken cancellationToken)
    {
        await backlog.IdleAsync(cancellationToken);
        await outbox.IdleAsync(cancellationToken);
    }

    /// <summary>Quartz waits for its next trigger by a real timer, set when the clock showed another time.</summary>
    public Task ClockMovedAsync(CancellationToken cancellationToken) => wakes.RearmAsync(cancellationToken);
}
