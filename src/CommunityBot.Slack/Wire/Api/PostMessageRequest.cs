using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CommunityBot.Slack.WebApi;
using CommunityBot.Slack.Wire.Blocks;

namespace CommunityBot.Slack.Wire.Api;

/// <summary>A message to a channel. https://docs.slack.dev/reference/methods/chat.postMessage</summary>
internal sealed record PostMessageRequest(string Channel, string Text, ImmutableArray<BlockPayload> Blocks)
    : IKeyedRequest
{
    public string? ThreadTs { get; init; }

    public MessageMetadata? Metadata { get; init; }

    /// <summary>A link in a message of ours is a link and no picture of somebody's page.</summary>
    public bool UnfurlLinks { get; }

    public bool UnfurlMedia { get; }

    [JsonIgnore]
    public string? Key => Metadata?.EventPayload?.Key;
}
