using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>A channel isn't the community's any more: who is a member by it alone goes with it. Begins that.</summary>
public sealed record PartWithChannel(CommunityId Community, ConnectedChannel Channel) : Command<Parting?>
{
    public override PartitionKey Partition => Community.Partition;

    public override Reading<Parting?> Reading => Read.Row<Parting>(new Parting(Channel, "", default).RowKey);

    public override Outcome Decide(Parting? state, Instant now) => Outcome.Apply.Put(new Parting(Channel, "", now));
}
