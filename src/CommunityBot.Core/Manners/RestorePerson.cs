using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>An account is a person of its own again, with the settings that this one had before.</summary>
public sealed record RestorePerson(PersonId Person, PersonAccount Account) : Command<RestorePerson.State>
{
    public override PartitionKey Partition => Person.Partition;

    public override Reading<State> Reading =>
        Read.Row<Person>(Manners.Person.Key)
            .With(Read.Row<PersonAccount>(Account.RowKey), (person, account) => (person, account))
            .With(Read.Row<Settling>(Settling.Key), (both, settling) => new State(both.person, both.account, settling));

    public override Outcome Decide(State state, Instant now)
    {
        var outcome = Outcome.Apply.Pass(new Errand.Relink(Account, Person));

        if (state.Person is { Into: not null } person)
            outcome = outcome.Put(person with { Into = null });
        if (state.Settling is { } settling)
            outcome = outcome.Delete(settling.RowKey);

        return state.Account is null ? outcome.Put(Account) : outcome;
    }

    /// <summary>The person as they were, and whether they are reached by the account.</summary>
    public sealed record State(Person? Person, PersonAccount? Account, Settling? Settling);
}
