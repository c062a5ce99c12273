using System.Collections.Immutable;
using CommunityBot.Slack.Wire.Blocks;

namespace CommunityBot.Slack.Wire.Api;

/// <summary>
/// Another content for a message of ours; texts and blocks always both, as one alone removes the other.
/// https://docs.slack.dev/reference/methods/chat.update
/// </summary>
internal sealed record UpdateMessageRequest(
    string Channel,
    string Ts,
    string Text,
    ImmutableArray<BlockPayload> Blocks
);
