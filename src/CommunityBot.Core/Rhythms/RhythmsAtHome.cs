using System.Collections.Immutable;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>On a coordinator's home page: the rhythms of their community, with the means to change them.</summary>
public sealed record RhythmsAtHome(Asker Asker) : HomePart<WhatIsAhead>
{
    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<WhatIsAhead> Reading => WhatIsAhead.Reading(Asker);

    public override ImmutableArray<Block> Compose(WhatIsAhead state, Instant now) =>
        state.IsForCoordinator && ListRhythms.Page(state, "", now) is { } page
            ? [new Block.Divider(), new Block.Heading(RhythmTexts.OurRhythms), .. page]
            : [];
}
