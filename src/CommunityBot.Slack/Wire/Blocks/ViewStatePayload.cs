using System.Collections.Immutable;

namespace CommunityBot.Slack.Wire.Blocks;

/// <summary>
/// What stands in the inputs of a view: by block id, then by action id.
/// https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload
/// </summary>
internal sealed record ViewStatePayload
{
    public ImmutableDictionary<string, ImmutableDictionary<string, ElementStatePayload>> Values { get; init; } = [];
}
