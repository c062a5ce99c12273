using CommunityBot.Platforms;
using NodaTime;

namespace CommunityBot.Simulation.Checks;

/// <summary>What has become of an event so far.</summary>
internal sealed class EventFate
{
    /// <summary>What it was; null as long as it is known only by its traces.</summary>
    public Inbound? Inbound { get; set; }

    /// <summary>The platform was told that the bot has it, as a row.</summary>
    public bool IsOurs { get; set; }

    /// <summary>It has been handled, and its row is gone.</summary>
    public bool IsFinished { get; set; }

    /// <summary>When that was first so.</summary>
    public Instant? FinishedAt { get; set; }

    /// <summary>It failed too often, and lies where an administrator finds it.</summary>
    public bool IsSetAside { get; set; }

    /// <summary>The platform doesn't bring it any more.</summary>
    public bool IsGivenUp { get; set; }

    /// <summary>Whether what it asked for was done: its own command had an effect.</summary>
    public bool HadItsEffect { get; set; }

    /// <summary>Whether it was answered apart from that.</summary>
    public bool WasAnswered { get; set; }

    /// <summary>Whether nothing more becomes of it.</summary>
    public bool IsOver => IsFinished || IsSetAside || (IsGivenUp && Inbound is null);
}
