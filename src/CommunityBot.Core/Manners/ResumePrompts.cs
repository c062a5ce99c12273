using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>The person wants to hear from the bot again, after a stop or a snooze.</summary>
public sealed record ResumePrompts(PersonId Person) : Command<Correspondence>
{
    public override PartitionKey Partition => Person.Partition;

    public override Reading<Correspondence> Reading => Correspondence.Reading(Person);

    public override Outcome Decide(Correspondence state, Instant now) =>
        state
            .Become(state.Person with { Speech = Speech.Speaking, SnoozedUntil = null }, now)
            .Reply(MannersTexts.Resumed(state.Person.WeeklyBudget));
}
