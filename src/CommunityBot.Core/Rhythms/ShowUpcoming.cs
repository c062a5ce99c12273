using System.Collections.Immutable;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>A member asks what is coming up.</summary>
public sealed record ShowUpcoming(Asker Asker) : Command<WhatIsAhead>
{
    private const int Shown = 5;

    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<WhatIsAhead> Reading => WhatIsAhead.Reading(Asker);

    public override Outcome Decide(WhatIsAhead state, Instant now)
    {
        var items = Items(state, now);

        return Outcome.Apply.Reply(
            items.IsEmpty ? NothingAhead.For(state) : Message.Of(GatheringTexts.ComingUp).With([.. items])
        );
    }

    /// <summary>The next gatherings, each with what the member said and buttons to say so; empty where there are none.</summary>
    internal static ImmutableArray<Block> Items(WhatIsAhead state, Instant now) =>
        [
            .. Ahead
                .Of(state.Rhythms, state.Rows, now, Ahead.Soon, Shown)
                .SelectMany(gathering => UpcomingItem.ForMember(gathering, state.Mine.To(gathering.Id))),
        ];
}
