using CommunityBot.Platforms;
using CommunityBot.Platforms.Lanes;
using NodaTime;

namespace CommunityBot.Slack.WebApi;

/// <summary>
/// Whose turn it is at Slack: a lane for every method of an installation, and for posting a lane for every channel besides.
/// </summary>
internal sealed class SlackLanes(WireTime time)
{
    private readonly LaneSet<LaneName> _lanes = new(time);

    /// <summary>How many lanes are remembered.</summary>
    public int Count => _lanes.Count;

    /// <inheritdoc cref="LaneSet{TName}.EnterAsync"/>
    public Task<Duration?> EnterAsync(LaneCall call, CancellationToken cancellationToken) =>
        _lanes.EnterAsync(LaneName.Of(call), call.Key, cancellationToken);

    /// <inheritdoc cref="LaneSet{TName}.TakeTurn"/>
    public LaneTurn TakeTurn(LaneCall call) => _lanes.TakeTurn(LaneName.Of(call), call.Key);

    /// <summary>
    /// Slack said to wait. That holds for this method in this installation alone
    /// (https://docs.slack.dev/apis/web-api/rate-limits). Of posting it doesn't say whether it is the channel or the
    /// workspace that had too much: the channel has to wait, and if another channel has to already, it is the workspace.
    /// </summary>
    /// <returns>After which time the call itself is to come again.</returns>
    public Duration Pause(LaneCall call, Duration wait) =>
        _lanes.Pause(
            LaneName.Of(call),
            call.Key,
            wait,
            other => other.Channel is not null && other.Installation == call.Installation
        );
}
