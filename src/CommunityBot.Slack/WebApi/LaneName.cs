using System.Collections.Immutable;
using CommunityBot.Platforms.Lanes;

namespace CommunityBot.Slack.WebApi;

/// <summary>Names a lane: a method of an installation, or the posting to one channel of it.</summary>
internal sealed record LaneName(string Installation, string Method, RateTier Tier, string? Channel) : ILaneName
{
    /// <summary>How often it can be entered.</summary>
    public LanePace Pace => Channel is null ? SlackPaces.Of(Tier) : SlackPaces.OfChannel;

    /// <summary>The lanes that a call has to be let into, the narrowest first.</summary>
    public static ImmutableArray<LaneName> Of(LaneCall call)
    {
        var method = new LaneName(call.Installation, call.Method, call.Tier, null);

        return call is { Tier: RateTier.Posting, Channel: { } channel }
            ? [method with { Channel = channel }, method]
            : [method];
    }
}
