using System.Collections.Immutable;
using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Privacy;

/// <summary>A person wants to be forgotten, everywhere and by all of their accounts, and has confirmed it.</summary>
public sealed record ForgetPerson(PersonId Person, Works Works) : Command<ForgetPerson.State>
{
    public override PartitionKey Partition => Person.Partition;

    public override Reading<State> Reading =>
        Manners
            .Person.Reading(Person)
            .With(
                Read.Range<PersonAccount>(PersonAccount.Prefix),
                (person, accounts) => new State(person.Into, accounts)
            );

    public override Outcome Decide(State state, Instant now)
    {
        // Their accounts are on the way to the one they turned out to be.
        if (state.Into is { } into)
            return Outcome.Apply.Pass(new Errand.LetGo(into, Works));
        if (state.Accounts.IsEmpty)
            return Outcome.AsItWas;

        // The answer is on its way first: afterwards nobody knows whom to send it to.
        var leaver = new Leaver(Person, Works) { Accounts = state.Accounts };
        return state.Accounts.Aggregate(
            Outcome.Apply.ReplyInPlace(PrivacyTexts.Forgotten),
            (outcome, account) => outcome.Send(new Dispatch.Forget(account, leaver))
        );
    }

    /// <summary>Whom they turned out to be, and by what they are reached.</summary>
    public sealed record State(PersonId? Into, ImmutableArray<PersonAccount> Accounts);
}
