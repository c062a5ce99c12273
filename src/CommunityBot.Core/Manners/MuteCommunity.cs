using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>The person doesn't want to hear from a community, while they stay its member.</summary>
public sealed record MuteCommunity(PersonId Person, MutedCommunity Community) : Command<Correspondence>
{
    public override PartitionKey Partition => Person.Partition;

    public override Reading<Correspondence> Reading => Correspondence.Reading(Person);

    public override Outcome Decide(Correspondence state, Instant now) =>
        state.Become(Muting(state.Person), now).Reply(MannersTexts.Muted(Community));

    private Person Muting(Person person) =>
        person.MutedCommunities.Any(muted => muted.Id == Community.Id)
            ? person
            : person with
            {
                MutedCommunities = person.MutedCommunities.Add(Community),
            };
}
