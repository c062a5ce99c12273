using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CommunityBot.Core.Communities;

namespace CommunityBot.Core;

/// <summary>From where somebody is being erased. Closed.</summary>
/// <param name="Leaver">Who.</param>
/// <param name="Communities">The communities that may hold something of them.</param>
[JsonDerivedType(typeof(FromEverywhere), "everywhere")]
[JsonDerivedType(typeof(FromCommunity), "community")]
public abstract record Departure(Leaver Leaver, ImmutableArray<CommunityId> Communities)
{
    /// <summary>The person is forgotten, as far as this account of theirs leads.</summary>
    public sealed record FromEverywhere(Leaver Leaver, ImmutableArray<CommunityId> Communities, PersonAccount Account)
        : Departure(Leaver, Communities);

    /// <summary>One community forgets a member, and nobody else does.</summary>
    public sealed record FromCommunity(Leaver Leaver, ImmutableArray<CommunityId> Communities)
        : Departure(Leaver, Communities);
}
