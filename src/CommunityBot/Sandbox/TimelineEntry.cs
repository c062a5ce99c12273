using System.Collections.Immutable;
using NodaTime;

namespace CommunityBot.Sandbox;

/// <summary>One line of a conversation as it is shown. Closed: the list of messages switches over exactly these.</summary>
public abstract record TimelineEntry
{
    private TimelineEntry() { }

    /// <summary>From here on it is another day for the viewer.</summary>
    public sealed record NewDay(Instant Moment) : TimelineEntry;

    /// <summary>From here on the viewer hasn't seen it yet.</summary>
    public sealed record News : TimelineEntry;

    /// <summary>Something that happened to the conversation itself.</summary>
    public sealed record Note(SandboxMessage Message) : TimelineEntry;

    /// <summary>Messages that one sender sent in a row.</summary>
    public sealed record Group(ImmutableList<SandboxMessage> Messages) : TimelineEntry
    {
        /// <summary>The first of them, which says who and when.</summary>
        public SandboxMessage First => Messages[0];
    }
}
