using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace CommunityBot.Slack.Tests.WaysIn;

/// <summary>
/// A clock that stands still until it is moved, and knows how long it was asked to wait. To ask for that is surer than to
/// move it until something happens: meanwhile real requests are under way, and take real time.
/// </summary>
internal sealed class RecordingClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly ConcurrentQueue<TimeSpan> _waits = new();

    /// <summary>Every wait so far, also those that are over.</summary>
    public IReadOnlyCollection<TimeSpan> Waits => _waits;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _waits.Enqueue(dueTime);
        return timer;
    }
}
