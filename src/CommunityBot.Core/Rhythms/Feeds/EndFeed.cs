using NodaTime;

namespace CommunityBot.Core.Rhythms.Feeds;

/// <summary>The address that somebody was given leads nowhere from now on.</summary>
public sealed record EndFeed(Asker Asker, FeedOwner Owner) : Command<FeedState>
{
    public override PartitionKey Partition => Owner.Partition;

    public override Reading<FeedState> Reading => FeedState.Reading(Asker, Owner);

    public override Outcome Decide(FeedState state, Instant now) =>
        state switch
        {
            { Refusal: { } refusal } => Outcome.Refuse(refusal),
            { Feed: { } feed } => Outcome.Apply.Delete(feed.RowKey).ReplyInPlace(FeedMessages.Ended(Owner)),
            _ => Outcome.Refuse(FeedMessages.Ended(Owner)),
        };
}
