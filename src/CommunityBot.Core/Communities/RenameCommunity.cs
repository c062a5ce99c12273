using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>The community's channel is called otherwise now, and so is the community.</summary>
public sealed record RenameCommunity(CommunityId Community, string Name) : Command<Community?>
{
    public override PartitionKey Partition => Community.Partition;

    public override Reading<Community?> Reading => Read.Row<Community>(Communities.Community.Key);

    public override Outcome Decide(Community? state, Instant now) =>
        state is null || state.Name == Name ? Outcome.AsItWas : Outcome.Apply.Put(state with { Name = Name });
}
