using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Sandbox;

/// <summary>
/// The Sandbox's clock: the real time and an offset, which only grows, so that time moves forward only. Timers and
/// timestamps stay real.
/// </summary>
internal sealed class SandboxClock(SandboxFeed feed) : TimeProvider
{
    private long _offsetTicks;

    public override DateTimeOffset GetUtcNow() => TimeProvider.System.GetUtcNow() + TimeSpan.FromTicks(OffsetTicks);

    private long OffsetTicks => Interlocked.Read(ref _offsetTicks);

    /// <summary>Takes up the offset that an earlier process had; only before anybody has asked for the time.</summary>
    public void Restore(Duration offset) => Interlocked.Exchange(ref _offsetTicks, offset.BclCompatibleTicks);

    /// <summary>Begins at a moment, be it in the past; only before anybody has asked for the time.</summary>
    public Task BeginAtAsync(Instant moment, SandboxStore store) => PutAsync(moment, store);

    /// <summary>Moves to a moment. One that is past is none to move to: nothing happens.</summary>
    public async Task MoveToAsync(Instant moment, SandboxStore store)
    {
        if (moment <= this.GetCurrentInstant())
            return;

        await PutAsync(moment, store);
        feed.Publish();
    }

    private async Task PutAsync(Instant moment, SandboxStore store)
    {
        var offset = Duration.FromTicks(OffsetTicks) + (moment - this.GetCurrentInstant());
        await store.CommitAsync(SandboxRows.PutClock(offset));
        Restore(offset);
    }
}
