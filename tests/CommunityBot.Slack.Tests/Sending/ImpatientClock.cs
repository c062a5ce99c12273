using Microsoft.Extensions.Time.Testing;

namespace CommunityBot.Slack.Tests.Sending;

/// <summary>A clock that a test moves, and that moves by itself where somebody waits for a moment only.</summary>
internal sealed class ImpatientClock() : FakeTimeProvider(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero))
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero && dueTime < Moment)
            Advance(dueTime);

        return timer;
    }
}
