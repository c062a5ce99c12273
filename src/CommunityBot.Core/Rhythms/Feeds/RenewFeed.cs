using NodaTime;

namespace CommunityBot.Core.Rhythms.Feeds;

/// <summary>
/// Somebody gets an address to subscribe to, this once; one that was given earlier ends with it.
/// </summary>
/// <param name="Asker">Who.</param>
/// <param name="Owner">Whose calendar.</param>
/// <param name="Shows">What is to be in it.</param>
/// <param name="Seed">The address's secret.</param>
public sealed record RenewFeed(Asker Asker, FeedOwner Owner, FeedChoice Shows, Seed Seed) : Command<FeedState>
{
    public override PartitionKey Partition => Owner.Partition;

    public override Reading<FeedState> Reading => FeedState.Reading(Asker, Owner);

    public override Outcome Decide(FeedState state, Instant now)
    {
        if (state.Refusal is { } refusal)
            return Outcome.Refuse(refusal);
        if (Asker.Site is not { } site)
            return Outcome.Refuse(FeedMessages.NoSite);

        var address = FeedAddress.Of(Owner, Seed);
        var feed = new Feed(address.Hash, Shows, now);

        return Outcome
            .Apply.Put(feed)
            .Reply(FeedMessages.Address(Owner, feed, address.Below(site), isFirst: state.Feed is null));
    }
}
