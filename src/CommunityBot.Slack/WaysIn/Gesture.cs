using System.Collections.Immutable;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Slack.Rendering;

namespace CommunityBot.Slack.WaysIn;

/// <summary>What somebody did with an element of ours. Closed: <see cref="SlackInteractions"/> switches over exactly these.</summary>
internal abstract record Gesture
{
    private Gesture() { }

    /// <summary>Nothing that asks for an answer; <paramref name="Why"/> is a code for the log.</summary>
    public sealed record Nothing(string Why) : Gesture;

    /// <summary>It isn't what Slack would send.</summary>
    public sealed record Malformed : Gesture;

    /// <summary>Something for the inbox.</summary>
    public sealed record Acted(Inbound Inbound, Surface Surface) : Gesture
    {
        /// <summary>Files whose texts are still to be fetched: they take the places of their ids in the values.</summary>
        public ImmutableArray<AttachedFile> Files { get; init; } = [];
    }

    /// <summary>A shortcut or command that the bot hasn't (any more).</summary>
    public sealed record Unknown(Platforms.Account By, Surface.Open Surface, Phrase Answer) : Gesture;

    /// <summary>A select asks for the options to what was typed.</summary>
    public sealed record Asks(string Suggestions, string Typed) : Gesture;
}
