using System.Collections.Immutable;
using System.Text.Json;

namespace CommunityBot.Slack.Wire.Inbound;

/// <summary>What becomes of a modal that was sent off. https://docs.slack.dev/surfaces/modals#updating_response</summary>
internal sealed record ResponseActionRequest(string ResponseAction)
{
    /// <summary>Of <c>errors</c>: by the ids of input blocks.</summary>
    public ImmutableSortedDictionary<string, string>? Errors { get; init; }

    /// <summary>Of <c>update</c> and <c>push</c>.</summary>
    public JsonElement? View { get; init; }
}
