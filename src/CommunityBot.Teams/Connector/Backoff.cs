using Microsoft.Extensions.Caching.Memory;
using NodaTime;

namespace CommunityBot.Teams.Connector;

/// <summary>
/// How long to wait where the connector doesn't say: twice as long each time, and never the same for two.
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit#backoff-strategy
/// </summary>
internal sealed class Backoff(int seed) : IDisposable
{
    private const int MostRemembered = 20_000;
    private const int MostDoublings = 7;

    private static readonly Duration First = Duration.FromSeconds(2);

    private readonly MemoryCache _failures = new(new MemoryCacheOptions { SizeLimit = MostRemembered });
    private readonly Random _random = new(seed);
    private readonly Lock _lock = new();

    public void Dispose() => _failures.Dispose();

    /// <summary>A call in that lane failed once more.</summary>
    public Duration Next(ConnectorLane lane)
    {
        lock (_lock)
        {
            var before = _failures.Get<int?>(lane) ?? 0;
            _failures.Set(lane, (int?)(before + 1), new MemoryCacheEntryOptions { Size = 1 });

            var longest = First * (1 << Math.Min(before, MostDoublings));
            return longest * (0.5 + (_random.NextDouble() / 2));
        }
    }

    /// <summary>A call in that lane was answered.</summary>
    public void Forget(ConnectorLane lane) => _failures.Remove(lane);
}
