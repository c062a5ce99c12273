using System.Collections.Immutable;
using CommunityBot.Slack.Wire.Blocks;

namespace CommunityBot.Slack.Wire.Api;

/// <summary>
/// An answer to what somebody just did, by its response URL.
/// https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
/// </summary>
internal sealed record AnswerRequest(string Text, ImmutableArray<BlockPayload> Blocks)
{
    /// <summary>Seen by the one who acted alone.</summary>
    public string ResponseType { get; } = "ephemeral";

    /// <summary>Said both ways, as leaving it out has replaced messages.</summary>
    public bool ReplaceOriginal { get; init; }

    public string? ThreadTs { get; init; }
}
