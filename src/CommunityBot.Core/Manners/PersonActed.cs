using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>The person did something of their own accord, so that they are no longer silent, and are seen to be there.</summary>
public sealed record PersonActed(PersonId Person) : Command<Silence>
{
    /// <summary>By which of their accounts; null where that isn't known.</summary>
    public PersonAccount? By { get; init; }

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
        var seen = Seen(state.Person);
        if (seen.UnansweredInARow == 0)
            return seen == state.Person ? Outcome.AsItWas : Outcome.Apply.Put(seen);

        var due = state.Mailbox.NextDue is { } next ? Instant.Min(next, now) : (Instant?)null;

        return Outcome.Apply.Put(seen with { UnansweredInARow = 0 }).Put(state.Mailbox with { NextDue = due });
    }

    // Of several accounts the one they use is where they live, unless they chose one.
    private Person Seen(Person person) =>
        By is not null && person is { LivesAt: not null, LivesAtFrom: SettingSource.Platform }
            ? person with
            {
                LivesAt = By,
            }
            : person;
}
