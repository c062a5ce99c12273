using NodaTime;

namespace CommunityBot.Slack.WebApi;

/// <summary>
/// Who may enter when. Two things are kept apart: the turns that were taken, which never come faster than the pace
/// (virtual scheduling, as in ITU-T I.371's generic cell rate algorithm), and the turns that were promised to those who
/// come again, which spread them out. Who comes late to a promised turn still enters as soon as the pace allows. Times
/// are since the lanes began.
/// </summary>
internal sealed class Lane(LanePace pace)
{
    /// <summary>A promised turn that nobody came for is forgotten after this.</summary>
    private static readonly Duration KeptFor = Duration.FromMinutes(10);

    /// <summary>More are not promised a turn; who then comes again comes as for the first time.</summary>
    private const int MostPromises = 100_000;

    /// <summary>Promises are a little slower than turns are: what is left over is for those who come late.</summary>
    private const double Slack = 1.05;

    private readonly Dictionary<string, Duration> _promised = new(StringComparer.Ordinal);
    private readonly Duration _tolerance = pace.Interval * (pace.Burst - 1);
    private readonly Duration _promiseInterval = pace.Interval * Slack;

    private Duration _due;
    private Duration _lastPromise;
    private Duration _lastSecondPromise;
    private Duration _pausedUntil;
    private Duration _paused;
    private int _tidyAt = 64;

    /// <summary>How long it is until a call has its turn.</summary>
    public Duration WaitOf(string? key, Duration now)
    {
        var turn = Duration.Max(now, PromiseOf(key) ?? FirstOf(_lastPromise, now));
        return Duration.Max(turn, Earliest) - now;
    }

    /// <summary>Promises a turn to a call that can't have it now.</summary>
    /// <returns>How long it is until then.</returns>
    public Duration Reserve(string? key, Duration now)
    {
        if (key is null || (_promised.Count >= MostPromises && !_promised.ContainsKey(key)))
            return WaitOf(key, now);

        var turn = PromiseOf(key) switch
        {
            null => _lastPromise = Next(_lastPromise, _promiseInterval, now),
            { } early when early > now => early,
            _ => _lastSecondPromise = Next(_lastSecondPromise, pace.Interval, now),
        };

        return Promise(key, turn, now);
    }

    /// <summary>Gives a turn away, at that time.</summary>
    public void Take(string? key, Duration at)
    {
        _due = Duration.Max(_due, at) + pace.Interval;
        if (key is not null)
            _promised.Remove(key);
    }

    /// <summary>Nobody enters until then. Promised turns move by as much, so that they stay spread out.</summary>
    public void Pause(Duration now, Duration until)
    {
        var longer = until - Duration.Max(now, _pausedUntil);
        if (longer <= Duration.Zero)
            return;

        _pausedUntil = until;
        _paused += longer;
        _due = Duration.Max(_due, until + _tolerance);

        if (_lastPromise > now)
            _lastPromise += longer;
        if (_lastSecondPromise > now)
            _lastSecondPromise += longer;
    }

    /// <summary>Promises one of the next turns to a call that had its turn and was refused: it isn't to queue up again.</summary>
    /// <returns>How long it is until then.</returns>
    public Duration ReserveNext(string? key, Duration now)
    {
        if (key is null)
            return Duration.Max(Duration.Zero, Earliest - now);

        return Promise(key, _lastSecondPromise = Next(_lastSecondPromise, pace.Interval, now), now);
    }

    public bool IsPaused(Duration now) => _pausedUntil > now;

    /// <summary>Whether forgetting the lane would change nothing.</summary>
    public bool IsIdle(Duration now)
    {
        Forget(now);
        return _promised.Count == 0 && _due <= now && _lastPromise + _promiseInterval <= now && !IsPaused(now);
    }

    private Duration Earliest => _due - _tolerance;

    // Who comes for the first time comes after those who were promised a turn.
    private Duration FirstOf(Duration last, Duration now) =>
        last == Duration.Zero || last <= now ? now : last + _promiseInterval;

    private Duration Next(Duration last, Duration interval, Duration now)
    {
        var earliest = Duration.Max(now, Earliest);
        return last == Duration.Zero ? earliest : Duration.Max(last + interval, earliest);
    }

    private Duration Promise(string key, Duration turn, Duration now)
    {
        Tidy(now);
        _promised[key] = turn - _paused;
        return turn - now;
    }

    private Duration? PromiseOf(string? key) =>
        key is not null && _promised.TryGetValue(key, out var turn) ? turn + _paused : null;

    private void Tidy(Duration now)
    {
        if (_promised.Count < _tidyAt)
            return;

        Forget(now);
        _tidyAt = Math.Max(64, _promised.Count * 2);
    }

    private void Forget(Duration now)
    {
        foreach (var (key, turn) in _promised)
        {
            if (turn + _paused + KeptFor < now)
                _promised.Remove(key);
        }
    }
}
