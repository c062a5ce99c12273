using System.Security.Cryptography;

namespace CommunityBot.Storage.Rows;

/// <summary>
/// How long a store goes on trying what a passing trouble keeps from it: waits that double, each drawn anew so that many
/// who wait don't come back at the same moment, up to a limit.
/// </summary>
internal sealed class Patience(TimeProvider time, TimeSpan limit)
{
    private const int Parts = 1000;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private readonly long _start = time.GetTimestamp();
    private TimeSpan _next = TimeSpan.FromMilliseconds(20);

    /// <summary>Whether it is worth another try.</summary>
    public bool IsLeft => time.GetElapsedTime(_start) < limit;

    /// <summary>Waits between half and all of the present step, but at least as long as the store asked for.</summary>
    public async Task WaitAsync(TimeSpan asked, CancellationToken cancellationToken)
    {
        var drawn = _next * (0.5 + (RandomNumberGenerator.GetInt32(Parts) / (2.0 * Parts)));
        _next = TimeSpan.FromTicks(Math.Min(2 * _next.Ticks, Longest.Ticks));
        await Task.Delay(TimeSpan.FromTicks(Math.Max(drawn.Ticks, asked.Ticks)), time, cancellationToken);
    }
}
