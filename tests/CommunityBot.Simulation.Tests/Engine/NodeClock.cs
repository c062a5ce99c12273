using NodaTime;

namespace CommunityBot.Simulation.Engine;

/// <summary>The clock and the timers of one process. With the process its timers end.</summary>
internal sealed class NodeClock(WorldTime time, Func<bool> isAlive, Func<Duration> delayOfPeriods) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => time.OnTheClock.ToDateTimeOffset();

    public override long TimestampFrequency => NodaConstants.TicksPerSecond;

    public override long GetTimestamp() => time.Now.ToUnixTimeTicks();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new Timer(this, () => callback(state), dueTime, period);

    private sealed class Timer : ITimer
    {
        private readonly NodeClock _clock;
        private readonly Action _fire;
        private int _setting;

        public Timer(NodeClock clock, Action fire, TimeSpan dueTime, TimeSpan period)
        {
            _clock = clock;
            _fire = fire;
            Change(dueTime, period);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var setting = ++_setting;
            if (dueTime != Timeout.InfiniteTimeSpan)
                FireAfter(Duration.FromTimeSpan(dueTime), period, setting);

            return true;
        }

        public void Dispose() => _setting++;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void FireAfter(Duration wait, TimeSpan period, int setting)
        {
            var isPeriodic = period != Timeout.InfiniteTimeSpan;
            _clock.Later(
                isPeriodic ? wait + _clock.Delay() : wait,
                () =>
                {
                    if (setting != _setting)
                        return;

                    _fire();
                    if (isPeriodic)
                        FireAfter(Duration.FromTimeSpan(period), period, setting);
                }
            );
        }
    }

    private Duration Delay() => delayOfPeriods();

    private void Later(Duration wait, Action happens) =>
        time.After(
            wait,
            () =>
            {
                if (isAlive())
                    happens();
            }
        );
}
