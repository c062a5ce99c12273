using NodaTime;

namespace CommunityBot.Core.Rhythms.Feeds;

/// <summary>Somebody asks for a calendar to subscribe to: they hear what there is, and what they can do with it.</summary>
public sealed record ShowFeed(Asker Asker, FeedOwner Owner) : Command<FeedState>
{
    public override PartitionKey Partition => Owner.Partition;

    public override Reading<FeedState> Reading => FeedState.Reading(Asker, Owner);

    public override Outcome Decide(FeedState state, Instant now) =>
        state switch
        {
            { Refusal: { } refusal } => Outcome.Refuse(refusal),
            { Feed: { } feed } => Outcome.Apply.Reply(FeedMessages.There(Owner, feed)),
            _ when Asker.Site is null => Outcome.Refuse(FeedMessages.NoSite),
            _ => Outcome.Apply.Reply(FeedMessages.Offer(Owner)),
        };
}
