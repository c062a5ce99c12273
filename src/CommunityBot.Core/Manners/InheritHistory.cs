using System.Collections.Immutable;
using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>The person has got these messages by another account, too: there is one budget, and what was decided stays so.</summary>
public sealed record InheritHistory(
    PersonId Person,
    ImmutableArray<LedgerEntry> Ledger,
    ImmutableArray<PromptDecision> Decisions
) : Command<InheritHistory.State>
{
    public override PartitionKey Partition => Person.Partition;

    public override Reading<State> Reading =>
        Decisions.Aggregate(
            Correspondence.Reading(Person).Select(before => new State(before, [])),
            (reading, decision) =>
                reading.With(
                    Read.Row<PromptDecision>(decision.RowKey),
                    (state, known) => known is null ? state : state with { Known = state.Known.Add(known.RowKey) }
                )
        );

    public override Outcome Decide(State state, Instant now)
    {
        var before = state.Correspondence;
        var ledger = Ledger.Aggregate(
            before.Ledger,
            (all, entry) => all.Add(entry with { Number = all.Count(other => other.At == entry.At) })
        );
        var after = before with { Ledger = [.. ledger.OrderBy(entry => entry.At)] };

        return Decisions
            .Where(decision => !state.Known.Contains(decision.RowKey))
            .Aggregate(before.Become(after, now), (outcome, decision) => outcome.Put(decision));
    }

    /// <summary>The person's own, and which of the decisions are there already.</summary>
    public sealed record State(Correspondence Correspondence, ImmutableHashSet<string> Known);
}
