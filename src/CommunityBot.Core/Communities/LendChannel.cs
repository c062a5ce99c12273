using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>The community of a channel lives in another one from now on, and its members go there.</summary>
public sealed record LendChannel(CommunityId Community, CommunityId To) : Command<Community?>
{
    public override PartitionKey Partition => Community.Partition;

    public override Reading<Community?> Reading => Read.Row<Community>(Communities.Community.Key);

    public override Outcome Decide(Community? state, Instant now) =>
        state is null ? Outcome.AsItWas : Outcome.Apply.Put(state with { LivesIn = To }).Put(new Crowd(To, "", now));
}
