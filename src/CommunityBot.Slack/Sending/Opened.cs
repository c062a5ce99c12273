using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;

namespace CommunityBot.Slack.Sending;

/// <summary>What became of opening somebody's direct messages. Closed: callers switch over exactly these.</summary>
internal abstract record Opened
{
    private Opened() { }

    /// <summary>They are there.</summary>
    public sealed record With(Place Place) : Opened;

    /// <summary>They can't be opened, ever or now.</summary>
    public sealed record Not(SendResult Result) : Opened;
}
