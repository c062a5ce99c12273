using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>The person wants to hear from a community again.</summary>
public sealed record UnmuteCommunity(PersonId Person, MutedCommunity Community) : Command<Correspondence>
{
    public override PartitionKey Partition => Person.Partition;

    public override Reading<Correspondence> Reading => Correspondence.Reading(Person);

    public override Outcome Decide(Correspondence state, Instant now)
    {
        var muted = state.Person.MutedCommunities.FirstOrDefault(muted => muted.Id == Community.Id);
        var reply = MannersTexts.Unmuted(muted?.Name ?? Community.Name);

        return muted is null
            ? Outcome.Apply.Reply(reply)
            : state
                .Become(state.Person with { MutedCommunities = state.Person.MutedCommunities.Remove(muted) }, now)
                .Reply(reply);
    }
}
