using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>The person wants to hear nothing unasked any more.</summary>
public sealed record StopPrompts(PersonId Person) : Command<Correspondence>
{
    public override PartitionKey Partition => Person.Partition;

    public override Reading<Correspondence> Reading => Correspondence.Reading(Person);

    public override Outcome Decide(Correspondence state, Instant now) =>
        state.Become(state.Person with { Speech = Speech.Stopped }, now).Reply(MannersTexts.Stopped);
}
