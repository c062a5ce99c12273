using System.Globalization;
using HdrHistogram;

namespace CommunityBot.Bench.Events;

/// <summary>How long acknowledgements took, in microseconds, over all rounds of a candidate.</summary>
internal sealed class Acks
{
    private const long Longest = 120_000_000;
    private const long Slow = 3_000_000;

    private readonly LongConcurrentHistogram _took = new(1, Longest, 3);
    private int _slow;
    private int _failed;

    /// <summary>Those that were no 200.</summary>
    public int Failed => Volatile.Read(ref _failed);

    public void Add(TimeSpan took)
    {
        var microseconds = (long)took.TotalMicroseconds;
        _took.RecordValue(Math.Clamp(microseconds, 1, Longest));

        if (microseconds > Slow)
            Interlocked.Increment(ref _slow);
    }

    /// <summary>Adds those of one round.</summary>
    public void Add(Acks round)
    {
        _took.Add(round._took);
        Interlocked.Add(ref _slow, round._slow);
        Interlocked.Add(ref _failed, round._failed);
    }

    public void AddFailure() => Interlocked.Increment(ref _failed);

    public double Milliseconds(double percentile) => _took.GetValueAtPercentile(percentile) / 1000.0;

    public string Quantiles() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"p50 {Milliseconds(50):N2} ms, p99 {Milliseconds(99):N2} ms, p99.9 {Milliseconds(99.9):N2} ms{Failures()}"
        );

    public string OverThreeSeconds() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"over 3 s: {_slow} of {_took.TotalCount}; p50 {Milliseconds(50):N0} ms, p99 {Milliseconds(99):N0} ms{Failures()}"
        );

    private string Failures() =>
        Failed is 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; {Failed} not acknowledged");
}
