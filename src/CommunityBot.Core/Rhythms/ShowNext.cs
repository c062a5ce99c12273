using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>A member asks when the next gathering is.</summary>
public sealed record ShowNext(Asker Asker) : Command<WhatIsAhead>
{
    /// <summary>How many called-off gatherings in a row are passed over.</summary>
    private const int Seen = 20;

    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<WhatIsAhead> Reading => WhatIsAhead.Reading(Asker);

    public override Outcome Decide(WhatIsAhead state, Instant now)
    {
        var next = Ahead
            .Of(state.Rhythms, state.Rows, now, Ahead.Ever, Seen)
            .FirstOrDefault(gathering => gathering.Start > now && gathering.Stage is not GatheringStage.Cancelled);
        if (next is null)
            return Outcome.Apply.Reply(NothingAhead.For(state));

        return Outcome.Apply.Reply(
            Message
                .Of(GatheringTexts.TheNextIs(next))
                .With([.. UpcomingItem.ForMember(next, state.Mine.To(next.Id)), .. Others])
        );
    }

    private static Block[] Others => [new Block.Buttons([RhythmButtons.Upcoming])];
}
