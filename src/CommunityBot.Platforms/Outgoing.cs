using CommunityBot.Core.Messaging;

namespace CommunityBot.Platforms;

/// <summary>A message on its way to a platform.</summary>
/// <param name="Key">The id of its outbox row.</param>
/// <param name="To">Who sees it.</param>
/// <param name="Message">What it says.</param>
/// <param name="Reader">Whom it is written for; in a channel the community as a whole.</param>
public sealed record Outgoing(string Key, Audience To, Message Message, Reader Reader)
{
    /// <summary>Whether an earlier try may have reached the platform without our learning of it.</summary>
    public bool MayHaveArrived { get; init; }

    /// <summary>The handle of the event that this answers (<see cref="Inbound.ReturnTo"/>); null where there is none.</summary>
    public string? ReturnTo { get; init; }
}
