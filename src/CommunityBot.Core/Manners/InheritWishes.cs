using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>
/// What the person didn't want to hear by another account they don't want to hear at all. All other settings stay as they
/// chose them here.
/// </summary>
public sealed record InheritWishes(PersonId Person, Errand.Wishes Wishes) : Command<Correspondence>
{
    public override PartitionKey Partition => Person.Partition;

    public override Reading<Correspondence> Reading => Correspondence.Reading(Person);

    public override Outcome Decide(Correspondence state, Instant now)
    {
        var person = state.Person;
        var after = person with
        {
            MutedTopics =
            [
                .. person.MutedTopics.Concat(Wishes.Topics).DistinctBy(topic => topic.Key).Take(MutedLimits.Most),
            ],
            MutedCommunities =
            [
                .. person
                    .MutedCommunities.Concat(Wishes.Communities)
                    .DistinctBy(muted => muted.Id)
                    .Take(MutedLimits.Most),
            ],
            SnoozedUntil = Later(person.SnoozedUntil, Wishes.SnoozedUntil),
        };

        return state.Become(after, now);
    }

    private static Instant? Later(Instant? one, Instant? other) =>
        one is { } first && other is { } second ? Instant.Max(first, second) : one ?? other;
}
