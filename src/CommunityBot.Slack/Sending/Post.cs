using System.Collections.Immutable;
using CommunityBot.Core.Messaging;
using CommunityBot.Slack.Files;

namespace CommunityBot.Slack.Sending;

/// <summary>A message that stays, on its way to a conversation.</summary>
/// <param name="Key">By which it is recognised.</param>
/// <param name="Place">Where it goes.</param>
/// <param name="Message">What it says.</param>
/// <param name="MayHaveArrived">Whether an earlier try may have reached Slack.</param>
internal sealed record Post(string Key, Place Place, SlackMessage Message, bool MayHaveArrived)
{
    /// <summary>What goes below it.</summary>
    public ImmutableArray<Attachment> Attachments { get; init; } = [];
}
