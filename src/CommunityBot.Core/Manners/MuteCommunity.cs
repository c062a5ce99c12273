using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>The person doesn't want to hear from a community, while they stay its member.</summary>
public sealed record MuteCommunity(PersonId Person, MutedCommunity Community) : Command<Correspondence>
{
    public override PartitionKey Partition => Person.Partition;

    public override Reading<Correspondence> Reading => Correspondence.Reading(Person);

    public override Outcome Decide(Correspondence state, Instant now)
    {
        var named = Community with { Name = MutedLimits.Name(Community.Name) };
        var muted = state.Person.MutedCommunities;

        if (Community.Id.Value.Length > MutedLimits.LongestKey)
            return Outcome.AsItWas;
        if (muted.Any(community => community.Id == Community.Id))
            return state.Become(state.Person, now).Reply(MannersTexts.Muted(named));
        if (muted.Length >= MutedLimits.Most)
            return Outcome.Refuse(MannersTexts.MutedEnough(MannersButtons.Unmute(muted[0])));

        return state
            .Become(state.Person with { MutedCommunities = muted.Add(named) }, now)
            .Reply(MannersTexts.Muted(named));
    }
}
