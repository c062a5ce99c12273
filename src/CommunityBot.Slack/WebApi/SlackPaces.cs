using System.Diagnostics;
using CommunityBot.Platforms.Lanes;
using NodaTime;

namespace CommunityBot.Slack.WebApi;

/// <summary>How often Slack lets its methods be called, and a channel be posted to.</summary>
internal static class SlackPaces
{
    /// <summary>
    /// Slack speaks of "several hundred messages a minute" a workspace and gives no number
    /// (https://docs.slack.dev/reference/methods/chat.postMessage#rate_limiting): the least that "several hundred" can mean.
    /// </summary>
    private const int PostingPerMinute = 200;

    /// <summary>One message a second and channel; of bursts Slack says that they may be lost.</summary>
    public static readonly LanePace OfChannel = new(Duration.FromSeconds(1), 1);

    private static readonly LanePace TierOne = OfMinute(1);
    private static readonly LanePace TierTwo = OfMinute(20);
    private static readonly LanePace TierThree = OfMinute(50);
    private static readonly LanePace TierFour = OfMinute(100);
    private static readonly LanePace Posting = OfMinute(PostingPerMinute);

    /// <summary>The pace of a method, from its tier. https://docs.slack.dev/apis/web-api/rate-limits</summary>
    public static LanePace Of(RateTier tier) =>
        tier switch
        {
            RateTier.One => TierOne,
            RateTier.Two => TierTwo,
            RateTier.Three => TierThree,
            RateTier.Four => TierFour,
            RateTier.Posting => Posting,
            _ => throw new UnreachableException(),
        };

    /// <summary>A tenth of what a minute holds may come at once, the rest comes evenly: no minute holds more.</summary>
    private static LanePace OfMinute(int calls)
    {
        var burst = Math.Max(1, calls / 10);
        var even = calls == 1 ? 1 : calls - burst;

        return new(Duration.FromMinutes(1) / even, burst);
    }
}
