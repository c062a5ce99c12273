using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Slack.Wire.Inbound;

namespace CommunityBot.Slack.WaysIn;

/// <summary>What an event of Slack means to the bot. Closed: the handler switches over exactly these.</summary>
internal abstract record Meaning
{
    private Meaning() { }

    /// <summary>Nothing; <paramref name="Why"/> is a code for the log.</summary>
    public sealed record Nothing(string Why) : Meaning;

    /// <summary>It isn't what Slack would send.</summary>
    public sealed record Malformed : Meaning;

    /// <summary>Something for the inbox.</summary>
    public sealed record Happened(Inbound Inbound) : Meaning;

    /// <summary>Somebody joined a channel.</summary>
    public sealed record Joined(string Id, string User, Place In) : Meaning;

    /// <summary>The bot came into a channel; by whom, where that is told.</summary>
    public sealed record BotAdded(string Id, string? Inviter, Place In) : Meaning;

    /// <summary>Slack knows something new of a user.</summary>
    public sealed record UserChanged(string Id, string User, UserPayload Told) : Meaning;

    /// <summary>The app was removed, or its token isn't good any more.</summary>
    public sealed record Uninstalled : Meaning;
}
