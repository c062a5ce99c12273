using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>A channel becomes the place of a community.</summary>
public sealed record LinkChannel(Place Channel, CommunityId Community) : Command<ChannelLink?>
{
    public override PartitionKey Partition => Installation.Partition(Channel.Platform, Channel.Installation);

    public override Reading<ChannelLink?> Reading => Read.Row<ChannelLink>(ChannelLink.Key(Channel.Conversation));

    public override Outcome Decide(ChannelLink? state, Instant now) =>
        state is null ? Outcome.Apply.Put(new ChannelLink(Channel.Conversation, Community)) : Outcome.AsItWas;
}
