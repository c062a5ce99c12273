using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>This person is another one, too: from now on all that is theirs goes there.</summary>
public sealed record BecomePerson(PersonId Person, PersonId Into) : Command<KeepPerson.State>
{
    public override PartitionKey Partition => Person.Partition;

    public override Reading<KeepPerson.State> Reading =>
        Manners
            .Person.Reading(Person)
            .With(Read.Row<Kept>(Kept.Key(Into)), (person, kept) => new KeepPerson.State(person, kept));

    public override Outcome Decide(KeepPerson.State state, Instant now)
    {
        // Who links both ways at the very same moment is kept once, not lost in a circle.
        var isCircle = state.Kept is not null && string.CompareOrdinal(Person.Value, Into.Value) > 0;
        if (isCircle || state.Person.Into is not null)
            return Outcome.AsItWas;

        return Outcome.Apply.Put(state.Person with { Into = Into }).Put(new Settling(Into, now));
    }
}
