using System.Collections.Immutable;
using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>
/// Some more of what a person has goes to the one they turned out to be: first what waits, then what they were told, last
/// their wishes and accounts. Only with the accounts do their communities learn of it, so that nothing is taken back there
/// which hasn't arrived here.
/// </summary>
public sealed record SettlingDue(PersonId Person) : Command<SettlingDue.State>
{
    private const int StepSize = 10;
    private const int MostAccounts = 15;

    public override PartitionKey Partition => Person.Partition;

    public override Reading<State> Reading =>
        Manners
            .Person.Reading(Person)
            .With(Read.Row<Settling>(Settling.Key), (person, settling) => new State(person, settling, [], [], [], []))
            .With(
                Read.Range<WaitingPrompt>(WaitingPrompt.Prefix, null, StepSize),
                (state, waiting) => state with { Waiting = waiting }
            )
            .With(
                Read.Range<LedgerEntry>(LedgerEntry.Prefix, null, StepSize),
                (state, ledger) => state with { Ledger = ledger }
            )
            .With(
                Read.Range<PromptDecision>(PromptDecision.Prefix, null, StepSize),
                (state, decisions) => state with { Decisions = decisions }
            )
            .With(
                Read.Range<PersonAccount>(PersonAccount.Prefix, null, MostAccounts),
                (state, accounts) => state with { Accounts = accounts }
            );

    public override Outcome Decide(State state, Instant now) =>
        state.Settling is { } settling && settling.At <= now ? Give(state, settling, now) : Outcome.AsItWas;

    private static Outcome.Applied Give(State state, Settling settling, Instant now) =>
        state switch
        {
            { Waiting: [_, ..] waiting } => GiveWaiting(waiting, settling, now),
            { Ledger: [], Decisions: [] } => GiveAccounts(state, settling),
            _ => GiveHistory(state, settling, now),
        };

    private static Outcome.Applied GiveWaiting(ImmutableArray<WaitingPrompt> waiting, Settling settling, Instant now) =>
        waiting.Aggregate(
            Outcome.Apply.Put(settling with { At = now }),
            (outcome, one) => outcome.Delete(one.RowKey).Pass(new Errand.Tell(settling.Into, one.Prompt))
        );

    private static Outcome.Applied GiveHistory(State state, Settling settling, Instant now) =>
        state
            .Ledger.Concat<IRow>(state.Decisions)
            .Aggregate(
                Outcome
                    .Apply.Put(settling with { At = now })
                    .Pass(new Errand.Inherit(settling.Into, state.Ledger, state.Decisions)),
                (outcome, row) => outcome.Delete(row.RowKey)
            );

    private static Outcome.Applied GiveAccounts(State state, Settling settling)
    {
        var (person, into) = (state.Person, settling.Into);
        var wishes = new Errand.Wishes(into, person.MutedTopics, person.MutedCommunities, person.SnoozedUntil);

        return state.Accounts.Aggregate(
            Outcome.Apply.Delete(settling.RowKey).Pass(wishes),
            (outcome, account) =>
                outcome
                    .Delete(account.RowKey)
                    .Pass(new Errand.Reach(into, account))
                    .Pass(new Errand.Relink(account, into))
        );
    }

    /// <summary>The person, how far it is, and the next of what they have.</summary>
    public sealed record State(
        Person Person,
        Settling? Settling,
        ImmutableArray<WaitingPrompt> Waiting,
        ImmutableArray<LedgerEntry> Ledger,
        ImmutableArray<PromptDecision> Decisions,
        ImmutableArray<PersonAccount> Accounts
    );
}
