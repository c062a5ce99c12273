using System.Collections.Immutable;

namespace CommunityBot.Teams.Wire.Connector;

/// <summary>A page of a roster.</summary>
internal sealed record MembersPayload
{
    public ImmutableArray<MemberPayload>? Members { get; init; }

    /// <summary>Where it goes on; null or empty at the end.</summary>
    public string? ContinuationToken { get; init; }
}
