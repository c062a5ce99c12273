using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Teams.Conversations;

namespace CommunityBot.Teams.Inbound;

/// <summary>What an activity means to the bot. Closed: <see cref="TeamsIntake"/> switches over exactly these.</summary>
internal abstract record Meaning
{
    private Meaning() { }

    /// <summary>Nothing; <paramref name="Why"/> is a code for the log.</summary>
    public sealed record Nothing(string Why) : Meaning;

    /// <summary>A question that has the same answer whoever asks.</summary>
    public sealed record Answered(TeamsReply Reply) : Meaning;

    /// <summary>Something for the inbox.</summary>
    public sealed record Happened(Platforms.Inbound Inbound) : Meaning;

    /// <summary>Something for the inbox that asks to be shown something.</summary>
    public sealed record Acted(Platforms.Inbound Inbound, Invocation Invocation) : Meaning;

    /// <summary>Somebody looks at a card, which is to be shown as they see it: nothing that they did.</summary>
    public sealed record Looks(ViewRef View) : Meaning;

    /// <summary>A button of a card that wanted something else first; it says so.</summary>
    public sealed record Incomplete(Phrase Mend) : Meaning;

    /// <summary>An input of a form asks what fits what was typed.</summary>
    public sealed record Asks(string Suggestions, string Typed) : Meaning;

    /// <summary>The bot came into a channel or a group chat; by whom, where that was a person.</summary>
    public sealed record BotAdded(string Id, UserReference? By, Place In) : Meaning
    {
        /// <summary>The team, of a channel.</summary>
        public string? Team { get; init; }

        /// <summary>Whether the channel has people of its own; null where the activity doesn't tell.</summary>
        public bool? HasOwnRoster { get; init; }

        /// <summary>The name of the channel or chat; null where it isn't told.</summary>
        public string? Name { get; init; }
    }

    /// <summary>The bot is out of there, or there is nothing any more to be in.</summary>
    public sealed record BotRemoved(string Id, Account By, Where Where) : Meaning;

    /// <summary>What was gone, or took nothing any more, is there again.</summary>
    public sealed record Restored(string Id, Account By, Where Where) : Meaning;

    /// <summary>Somebody got the app for themselves, or got it back.</summary>
    public sealed record Installed : Meaning;

    /// <summary>Somebody came.</summary>
    public sealed record Joined(string Id, UserReference User, Where Where) : Meaning;

    /// <summary>Somebody went.</summary>
    public sealed record Left(string Id, UserReference User, Where Where) : Meaning;
}
