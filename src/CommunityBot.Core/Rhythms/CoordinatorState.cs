using System.Collections.Immutable;
using CommunityBot.Core.Communities;

namespace CommunityBot.Core.Rhythms;

/// <summary>What a coordinator's command over all rhythms sees.</summary>
public sealed record CoordinatorState(Community Community, Member? By, ImmutableArray<Rhythm> Rhythms)
{
    /// <summary>Reads it.</summary>
    public static Reading<CoordinatorState> Reading(Asker asker) =>
        Community
            .Reading.With(Member.Reading(asker.Member), (community, by) => (community, by))
            .With(
                Read.Range<Rhythm>(Rhythm.Prefix),
                (all, rhythms) => new CoordinatorState(all.community, all.by, rhythms)
            );
}
