using CommunityBot.Core.Messaging;

namespace CommunityBot.Platforms;

/// <summary>A message that a platform has: where, and the platform's own id of it.</summary>
public sealed record MessageRef(Place Place, string Id)
{
    /// <summary>The handle of the event in whose answer it is redrawn (<see cref="Inbound.ReturnTo"/>).</summary>
    public string? ReturnTo { get; init; }
}
