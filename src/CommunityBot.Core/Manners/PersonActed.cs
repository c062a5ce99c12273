using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>The person did something of their own accord, so that they are no longer silent.</summary>
public sealed record PersonActed(PersonId Person) : Command<Silence>
{
    public override PartitionKey Partition => Person.Partition;

    // It comes with everything that a person does, so it reads two rows and leaves the rest to the mailbox.
    public override Reading<Silence> Reading =>
        Manners
            .Person.Reading(Person)
            .With(
                Read.Row<Mailbox>(Mailbox.Key),
                (person, mailbox) => new Silence(person, mailbox ?? new(NextDue: null))
            );

    public override Outcome Decide(Silence state, Instant now)
    {
        if (state.Person.UnansweredInARow == 0)
            return Outcome.AsItWas;

        var due = state.Mailbox.NextDue is { } next ? Instant.Min(next, now) : (Instant?)null;

        return Outcome.Apply.Put(state.Person with { UnansweredInARow = 0 }).Put(state.Mailbox with { NextDue = due });
    }
}
