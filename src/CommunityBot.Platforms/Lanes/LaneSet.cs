using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NodaTime;

namespace CommunityBot.Platforms.Lanes;

/// <summary>
/// Whose turn it is, in lanes by name. What one lane has to wait for holds up no other. Lanes that nobody uses are
/// forgotten.
/// </summary>
public sealed class LaneSet<TName>(WireTime time)
    where TName : class, ILaneName
{
    /// <summary>A turn that comes within this is waited for; what comes later is said to come later.</summary>
    public static readonly Duration WorthWaiting = Duration.FromMilliseconds(250);

    /// <summary>After how many calls lanes are looked through for those that nobody uses.</summary>
    private const int TidyEvery = 1024;

    private readonly Dictionary<TName, Lane> _lanes = [];
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
    /// Waits for the turn of a call in all of these lanes, the narrowest first, where it comes soon, and takes it. Else
    /// says after which time to come again; a call with a key has a turn of its own then, so that ten thousand that came
    /// at once don't come again at once.
    /// </summary>
    /// <returns>Null when it is the call's turn now.</returns>
    public async Task<Duration?> EnterAsync(
        ImmutableArray<TName> names,
        string? key,
        CancellationToken cancellationToken
    )
    {
        switch (TakeTurn(names, key))
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
    public LaneTurn TakeTurn(ImmutableArray<TName> names, string? key)
    {
        lock (_lock)
        {
            Tidy();
            var now = Now;

            // The narrow lane first. One that can't be entered yet takes nothing of the other.
            var wait = Duration.Zero;
            foreach (var name in names)
            {
                var lane = LaneOf(name);
                wait = Duration.Max(wait, lane.WaitOf(key, now));
                if (wait > WorthWaiting)
                    return new LaneTurn.Later(lane.Reserve(key, now));
            }

            foreach (var name in names)
                LaneOf(name).Take(key, now + wait);

            return new LaneTurn.Now(wait);
        }
    }

    /// <summary>
    /// The platform said to wait. It doesn't say whose turn came too soon: the narrowest lane has to wait, and if
    /// another of its kind has to already, all of them.
    /// </summary>
    /// <param name="names">The lanes of the call, the narrowest first.</param>
    /// <param name="key">What the call is known by.</param>
    /// <param name="wait">How long.</param>
    /// <param name="isOfItsKind">Whether another lane shares the wider ones with the narrowest.</param>
    /// <returns>After which time the call itself is to come again.</returns>
    public Duration Pause(ImmutableArray<TName> names, string? key, Duration wait, Func<TName, bool> isOfItsKind)
    {
        lock (_lock)
        {
            var now = Now;
            var isAll = names.Length > 1 && IsAnotherPaused(names[0], isOfItsKind, now);

            foreach (var name in isAll ? names : names[..1])
                LaneOf(name).Pause(now, now + wait);

            return names.Max(name => LaneOf(name).ReserveNext(key, now));
        }
    }

    private Duration Now => Duration.FromTimeSpan(time.Clock.GetElapsedTime(_start));

    private Lane LaneOf(TName name)
    {
        ref var lane = ref CollectionsMarshal.GetValueRefOrAddDefault(_lanes, name, out _);
        return lane ??= new Lane(name.Pace);
    }

    // Only a handful of lanes are ever paused at a time, and only a refusal asks.
    private bool IsAnotherPaused(TName one, Func<TName, bool> isOfItsKind, Duration now) =>
        _lanes.Any(lane => !lane.Key.Equals(one) && lane.Value.IsPaused(now) && isOfItsKind(lane.Key));

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
