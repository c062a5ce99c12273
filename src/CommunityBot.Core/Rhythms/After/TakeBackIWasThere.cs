using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms.After;

/// <summary>A member wasn't at a gathering after all.</summary>
public sealed record TakeBackIWasThere(Asker Asker, GatheringId Gathering) : Command<WhoWasThere>
{
    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<WhoWasThere> Reading => WhoWasThere.Reading(Asker, Gathering);

    public override Outcome Decide(WhoWasThere state, Instant now)
    {
        if (state.Refusal(now) is { } refusal)
            return Outcome.Refuse(refusal);
        if (state.Mine is not { } mine)
            return Outcome.AsItWas;

        return ThanksRedraw
            .Also(Outcome.Apply.Delete(mine.RowKey), Gathering, state.Redraw, now)
            .ReplyInPlace(
                Message
                    .Of(AfterTexts.YouWereNotThere(state.Ended!.Gathering))
                    .With(new Block.Buttons([RhythmButtons.Upcoming]))
            );
    }
}
