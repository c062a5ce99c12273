using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>The community's channel takes messages (again).</summary>
public sealed record RegainChannel(CommunityId Community) : Command<ChannelTrouble?>
{
    public override PartitionKey Partition => Community.Partition;

    public override Reading<ChannelTrouble?> Reading => Read.Row<ChannelTrouble>(ChannelTrouble.Key);

    public override Outcome Decide(ChannelTrouble? state, Instant now) =>
        state is null ? Outcome.AsItWas : Outcome.Apply.Delete(state.RowKey);
}
