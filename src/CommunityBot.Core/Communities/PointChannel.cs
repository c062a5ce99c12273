using System.Collections.Immutable;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>What is said in a channel is meant for another community from now on. Only then more follows.</summary>
public sealed record PointChannel(Place Channel, CommunityId To, ImmutableArray<Errand> Then) : Command<ChannelLink?>
{
    public override PartitionKey Partition => Installation.Partition(Channel.Platform, Channel.Installation);

    public override Reading<ChannelLink?> Reading => Read.Row<ChannelLink>(ChannelLink.Key(Channel.Conversation));

    public override Outcome Decide(ChannelLink? state, Instant now) =>
        Then.Aggregate(
            Outcome.Apply.Put(new ChannelLink(Channel.Conversation, To)),
            (outcome, errand) => outcome.Pass(errand)
        );
}
