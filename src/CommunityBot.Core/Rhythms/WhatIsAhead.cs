using System.Collections.Immutable;
using CommunityBot.Core.Communities;

namespace CommunityBot.Core.Rhythms;

/// <summary>What a member sees of a community's rhythms: all of them, what is fixed, and what they answered.</summary>
public sealed record WhatIsAhead(
    Member? By,
    ImmutableArray<Rhythm> Rhythms,
    ImmutableArray<Gathering> Rows,
    AnswersOf Mine
)
{
    /// <summary>Whether it is a coordinator who asks.</summary>
    public bool IsForCoordinator => By is { Role: Role.Coordinator };

    /// <summary>Reads it.</summary>
    public static Reading<WhatIsAhead> Reading(Asker asker) =>
        Member
            .Reading(asker.Member)
            .With(Read.Range<Rhythm>(Rhythm.Prefix), (by, rhythms) => (by, rhythms))
            .With(Read.Range<Gathering>(Gathering.Prefix), (all, rows) => (all.by, all.rhythms, rows))
            .With(AnswersOf.Reading(asker.Member), (all, mine) => new WhatIsAhead(all.by, all.rhythms, all.rows, mine));
}
