using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>Somebody has left the community.</summary>
public sealed record LeaveCommunity(CommunityId Community, MemberId Member) : Command<Member?>
{
    public override PartitionKey Partition => Community.Partition;

    public override Reading<Member?> Reading => Communities.Member.Reading(Member);

    public override Outcome Decide(Member? state, Instant now) =>
        state is null ? Outcome.AsItWas : Outcome.Apply.Delete(state.RowKey);
}
