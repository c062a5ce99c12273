using System.Collections.Immutable;
using CommunityBot.Slack.Wire.Blocks;

namespace CommunityBot.Slack.Wire.Api;

/// <summary>A message in a channel that one person sees. https://docs.slack.dev/reference/methods/chat.postEphemeral</summary>
internal sealed record PostEphemeralRequest(
    string Channel,
    string User,
    string Text,
    ImmutableArray<BlockPayload> Blocks
)
{
    public string? ThreadTs { get; init; }
}
