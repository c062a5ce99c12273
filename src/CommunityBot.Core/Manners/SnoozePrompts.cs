using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>The person wants to hear nothing for a while.</summary>
public sealed record SnoozePrompts(PersonId Person, SnoozeLength Length) : Command<Correspondence>
{
    public override PartitionKey Partition => Person.Partition;

    public override Reading<Correspondence> Reading => Correspondence.Reading(Person);

    public override Outcome Decide(Correspondence state, Instant now)
    {
        var until = Length.End(now, state.Person.Clock);

        return state.Become(state.Person with { SnoozedUntil = until }, now).Reply(MannersTexts.Snoozed(until));
    }
}
