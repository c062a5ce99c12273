using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>A channel of the community takes messages (again).</summary>
/// <param name="Community">Whose.</param>
/// <param name="Connected">Which; null for the one in which the community was founded.</param>
public sealed record RegainChannel(CommunityId Community, Place? Connected) : Command<ChannelTrouble?>
{
    public override PartitionKey Partition => Community.Partition;

    public override Reading<ChannelTrouble?> Reading => Read.Row<ChannelTrouble>(ChannelTrouble.KeyOf(Connected));

    public override Outcome Decide(ChannelTrouble? state, Instant now) =>
        state is null ? Outcome.AsItWas : Outcome.Apply.Delete(state.RowKey);
}
