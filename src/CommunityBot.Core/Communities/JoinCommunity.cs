using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>Somebody is a member from now on. Quietly: what a newcomer is told is no business of the door.</summary>
public sealed record JoinCommunity(CommunityId Community, Member Member) : Command<Member?>
{
    public override PartitionKey Partition => Community.Partition;

    public override Reading<Member?> Reading => Member.Reading(Member.Id);

    public override Outcome Decide(Member? state, Instant now) =>
        state switch
        {
            null => Outcome.Apply.Put(Member),
            _ when state.Name == Member.Name => Outcome.AsItWas,
            _ => Outcome.Apply.Put(state with { Name = Member.Name }),
        };
}
