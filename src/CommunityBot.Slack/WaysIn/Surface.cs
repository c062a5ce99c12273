using System.Collections.Immutable;
using CommunityBot.Core.Messaging;
using CommunityBot.Slack.Rendering;

namespace CommunityBot.Slack.WaysIn;

/// <summary>
/// Where somebody acted, and so where they can be shown something at once. Closed: <see cref="SlackReactions"/> switches
/// over exactly these.
/// </summary>
/// <param name="Trigger">Opens one modal, within three seconds. https://docs.slack.dev/interactivity/handling-user-interaction</param>
/// <param name="Place">The conversation.</param>
internal abstract record Surface(string? Trigger, Place Place)
{
    /// <summary>A message, a home, a command or a shortcut: no modal is open.</summary>
    public sealed record Open(string? Trigger, Place Place) : Surface(Trigger, Place)
    {
        /// <summary>The message that was acted on; null where there was none.</summary>
        public string? Message { get; init; }

        /// <summary>The response URL.</summary>
        public string? ReturnTo { get; init; }
    }

    /// <summary>A button of an open modal.</summary>
    /// <param name="Trigger">As of every surface.</param>
    /// <param name="Place">As of every surface.</param>
    /// <param name="View">The modal.</param>
    /// <param name="Hash">Its state: what is drawn anew takes the place of that state and no other.</param>
    /// <param name="Metadata">What the modal carries.</param>
    public sealed record Modal(string? Trigger, Place Place, string View, string? Hash, FormMetadata Metadata)
        : Surface(Trigger, Place);

    /// <summary>A modal that was sent off and waits for its answer.</summary>
    /// <param name="Trigger">As of every surface.</param>
    /// <param name="Place">As of every surface.</param>
    /// <param name="Metadata">What the modal carries.</param>
    /// <param name="Inputs">The ids of its input blocks.</param>
    /// <param name="IsStacked">Whether another modal lies below.</param>
    public sealed record Submission(
        string? Trigger,
        Place Place,
        FormMetadata Metadata,
        ImmutableArray<string> Inputs,
        bool IsStacked
    ) : Surface(Trigger, Place);
}
