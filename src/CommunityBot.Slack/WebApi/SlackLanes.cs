using System.Runtime.InteropServices;
using CommunityBot.Platforms;
using NodaTime;

namespace CommunityBot.Slack.WebApi;

/// <summary>
/// Whose turn it is: a lane for every method of an installation, and for posting a lane for every channel besides. What
/// one lane has to wait for holds up no other. Lanes that nobody uses are forgotten.
/// </summary>
internal sealed class SlackLanes(WireTime time)
{
    /// <summary>A turn that comes within this is waited for; what comes later is said to come later.</summary>
    public static readonly Duration WorthWaiting = Duration.FromMilliseconds(250);

    /// <summary>After how many calls lanes are looked through for those that nobody uses.</summary>
    private const int TidyEvery = 1024;

    private readonly Dictionary<LaneName, Lane> _lanes = [];
    private readonly Lock _lock = new();
    private readonly long _start = time.Clock.GetTimestamp();
    private int _entered;

    /// <summary>How many lanes are remembered.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _lanes.Count;
        }
    }

    /// <summary>
    /// Waits for the turn of a call where it comes soon, and takes it. Else says after which time to come again; a call
    /// with a key has a turn of its own then, so that ten thousand that came at once don't come again at once.
    /// </summary>
    /// <returns>Null when it is the call's turn now.</returns>
    public async Task<Duration?> EnterAsync(LaneCall call, CancellationToken cancellationToken)
    {
        switch (TakeTurn(call))
        {
            case LaneTurn.Later later:
                return later.Wait;
            case LaneTurn.Now { Wait: var wait } when wait > Duration.Zero:
                await Task.Delay(RoundUp(wait), time.Clock, cancellationToken);
                return null;
            default:
                return null;
        }
    }

    /// <summary>When it is the call's turn; it is given to it, or promised where it isn't soon.</summary>
    public LaneTurn TakeTurn(LaneCall call)
    {
        lock (_lock)
        {
            Tidy();
            var now = Now;
            Span<Lane?> lanes = [null, null];
            var count = 0;
            foreach (var name in LaneName.Of(call))
                lanes[count++] = LaneOf(name);

            // The narrow lane first. One that can't be entered yet takes nothing of the other.
            var wait = Duration.Zero;
            foreach (var lane in lanes[..count])
            {
                wait = Duration.Max(wait, lane!.WaitOf(call.Key, now));
                if (wait > WorthWaiting)
                    return new LaneTurn.Later(lane.Reserve(call.Key, now));
            }

            foreach (var lane in lanes[..count])
                lane!.Take(call.Key, now + wait);

            return new LaneTurn.Now(wait);
        }
    }

    /// <summary>
    /// Slack said to wait. That holds for this method in this installation alone
    /// (https://docs.slack.dev/apis/web-api/rate-limits). Of posting it doesn't say whether it is the channel or the
    /// workspace that had too much: the channel has to wait, and if another channel has to already, it is the workspace.
    /// </summary>
    /// <returns>After which time the call itself is to come again.</returns>
    public Duration Pause(LaneCall call, Duration wait)
    {
        lock (_lock)
        {
            var (now, names) = (Now, LaneName.Of(call));
            var isWorkspace = names is [var channel, _] && IsAnotherPaused(channel, now);

            foreach (var name in isWorkspace ? names : names[..1])
                LaneOf(name).Pause(now, now + wait);

            return names.Max(name => LaneOf(name).ReserveNext(call.Key, now));
        }
    }

    private Duration Now => Duration.FromTimeSpan(time.Clock.GetElapsedTime(_start));

    private Lane LaneOf(LaneName name)
    {
        ref var lane = ref CollectionsMarshal.GetValueRefOrAddDefault(_lanes, name, out _);
        return lane ??= new Lane(name.Pace);
    }

    // Only a handful of channels are ever paused at a time, and only a 429 asks.
    private bool IsAnotherPaused(LaneName channel, Duration now) =>
        _lanes.Any(lane =>
            lane.Key.Installation == channel.Installation
            && lane.Key.Channel is not null
            && lane.Key != channel
            && lane.Value.IsPaused(now)
        );

    private void Tidy()
    {
        if (++_entered % TidyEvery != 0)
            return;

        var now = Now;
        foreach (var (name, lane) in _lanes)
        {
            if (lane.IsIdle(now))
                _lanes.Remove(name);
        }
    }

    // A timer is exact to a millisecond; a hair too early would be too early.
    private static TimeSpan RoundUp(Duration wait) => TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));
}
