using System.Collections.Immutable;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>
/// When something that waits for a person needs its next decision. Every change to what is sent to a person replaces
/// this row, so that of two decisions made at once one sees the other.
/// </summary>
/// <param name="NextDue">When something may go out or becomes useless; null where nothing waits.</param>
public sealed record Mailbox(Instant? NextDue) : IWakeable
{
    /// <summary>The key of the one row.</summary>
    public const string Key = "mailbox|";

    private const int TopicsRemembered = 10;

    public string RowKey => Key;

    /// <summary>What prompts were about lately, the latest first; at most ten.</summary>
    public ImmutableArray<KnownTopic> Topics { get; init; } = [];

    internal Mailbox Remember(Prompt prompt) =>
        this with
        {
            Topics =
            [
                .. Topics
                    .Where(known => known.Topic.Key != prompt.Topic.Key)
                    .Prepend(new(prompt.Topic, prompt.Community, prompt.CommunityName))
                    .Take(TopicsRemembered),
            ],
        };
}
