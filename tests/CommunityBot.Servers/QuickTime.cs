namespace CommunityBot.Servers;

/// <summary>A clock that runs a thousand times as fast, so that waits are short and limits near.</summary>
public sealed class QuickTime : TimeProvider
{
    private const int Times = 1000;

    public override long TimestampFrequency => System.TimestampFrequency / Times;

    public override long GetTimestamp() => System.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, dueTime < TimeSpan.Zero ? dueTime : dueTime / Times, period);
}
