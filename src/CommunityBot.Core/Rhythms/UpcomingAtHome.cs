using System.Collections.Immutable;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>On a member's home page: what is coming up in a community, and what they said to it.</summary>
public sealed record UpcomingAtHome(Asker Asker) : HomePart<UpcomingAtHome.State>
{
    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<State> Reading =>
        Community.Reading.With(WhatIsAhead.Reading(Asker), (community, ahead) => new State(community, ahead));

    public override ImmutableArray<Block> Compose(State state, Instant now) =>
        [
            new Block.Heading(GatheringTexts.ComingUpIn(state.Community)),
            .. ShowUpcoming.Items(state.Ahead, now) is [_, ..] items ? items : NothingAhead.For(state.Ahead).Blocks,
        ];

    /// <summary>The community and what lies ahead in it.</summary>
    public sealed record State(Community Community, WhatIsAhead Ahead);
}
