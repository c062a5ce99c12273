namespace CommunityBot.FakeTeams.Connector;

/// <summary>
/// The published limits. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
/// </summary>
internal sealed class RateWatch(TimeProvider clock)
{
    private static readonly (int Most, TimeSpan In)[] OfConversation =
    [
        (7, TimeSpan.FromSeconds(1)),
        (8, TimeSpan.FromSeconds(2)),
        (60, TimeSpan.FromSeconds(30)),
        (1_800, TimeSpan.FromHours(1)),
    ];

    private static readonly (int Most, TimeSpan In)[] OfTenant = [(50, TimeSpan.FromSeconds(1))];

    private readonly Dictionary<string, List<DateTimeOffset>> _times = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Counts a call.</summary>
    public void Count(string conversation, bool isReading)
    {
        lock (_lock)
        {
            Count("", OfTenant, 1);
            if (conversation.Length > 0)
                Count($"{isReading}|{conversation}", OfConversation, isReading ? 2 : 1);
        }
    }

    private void Count(string what, (int Most, TimeSpan In)[] limits, int factor)
    {
        var now = clock.GetUtcNow();
        if (!_times.TryGetValue(what, out var times))
            _times[what] = times = [];

        times.RemoveAll(at => at + limits[^1].In <= now);
        foreach (var (most, span) in limits)
        {
            if (times.Count(at => at + span > now) >= most * factor)
                throw Refusal.Of(429, "Throttled", "API calls quota exceeded");
        }

        times.Add(now);
    }
}
