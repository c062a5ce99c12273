using NodaTime;

namespace CommunityBot.FakeSlack.WebApi;

/// <summary>Counts calls by workspace and method, and postings by channel. https://docs.slack.dev/apis/web-api/rate-limits</summary>
internal sealed class RateLimits(FakeSlackOptions options)
{
    private const int PostingBurst = 3;
    private const int PostingsAMinute = 300;

    private static readonly Duration Minute = Duration.FromMinutes(1);

    private readonly Dictionary<string, Queue<Instant>> _calls = [];

    /// <summary>How long to wait; null where the call may go on, and then it counts.</summary>
    public Duration? Take(ApiMethod method, string team, string? channel, Instant now)
    {
        if (method.Tier is Tier.History && options.ThrottledHistory)
            return Take($"{team} {method.Name}", 1, Minute, now);
        if (options.Rates is RateWatch.Off)
            return null;

        // Three at once, then three in three seconds: one a second on average.
        if (method.Tier is Tier.Posting && channel is not null)
            if (
                Take($"{team} {method.Name} {channel}", PostingBurst, Duration.FromSeconds(PostingBurst), now) is
                { } wait
            )
                return wait;
        return Take($"{team} {method.Name}", Maximum(method.Tier), Minute, now);
    }

    private Duration? Take(string key, int maximum, Duration window, Instant now)
    {
        if (!_calls.TryGetValue(key, out var calls))
            _calls[key] = calls = new();
        while (calls.TryPeek(out var oldest) && now - oldest >= window)
            calls.Dequeue();
        if (calls.Count >= maximum)
            return calls.Peek() + window - now;

        calls.Enqueue(now);
        return null;
    }

    private static int Maximum(Tier tier) =>
        tier switch
        {
            Tier.One => 1,
            Tier.Two => 20,
            Tier.Three or Tier.History => 50,
            Tier.Four => 100,
            Tier.Posting => PostingsAMinute,
            _ => 600,
        };
}
