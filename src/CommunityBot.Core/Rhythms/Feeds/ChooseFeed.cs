using NodaTime;

namespace CommunityBot.Core.Rhythms.Feeds;

/// <summary>Somebody wants other gatherings in the calendar that they subscribed to; its address stays.</summary>
public sealed record ChooseFeed(Asker Asker, FeedOwner Owner, FeedChoice Shows) : Command<FeedState>
{
    public override PartitionKey Partition => Owner.Partition;

    public override Reading<FeedState> Reading => FeedState.Reading(Asker, Owner);

    public override Outcome Decide(FeedState state, Instant now)
    {
        if (state is not { Refusal: null, Feed: { } feed })
            return Outcome.Refuse(state.Refusal ?? FeedMessages.Offer(Owner));

        var chosen = feed with { Shows = Shows };
        return Outcome.Apply.Put(chosen).Reply(FeedMessages.There(Owner, chosen));
    }
}
