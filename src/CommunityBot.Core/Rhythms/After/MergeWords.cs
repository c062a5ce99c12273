using System.Collections.Immutable;
using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Rhythms.After;

/// <summary>Two members are one person: what either said and wrote after gatherings is one's. Some at a time.</summary>
public sealed record MergeWords(MemberMerge Members) : Command<MergeWords.State>
{
    private const int StepSize = 15;

    /// <summary>What all have said and written.</summary>
    public sealed record State(
        ImmutableArray<WasThere> There,
        ImmutableArray<PulseGiven> Given,
        ImmutableArray<Recap> Recaps
    );

    public override PartitionKey Partition => Members.Community.Partition;

    public override Reading<State> Reading =>
        Read.Range<WasThere>(WasThere.Prefix)
            .With(Read.Range<PulseGiven>(PulseGiven.Prefix), (there, given) => (there, given))
            .With(Read.Range<Recap>(Recap.Prefix), (all, recaps) => new State(all.there, all.given, recaps));

    public override Outcome Decide(State state, Instant now)
    {
        var there = state.There.Where(row => row.Member == Members.Gone).ToImmutableArray();
        var given = state.Given.Where(row => row.Member == Members.Gone).ToImmutableArray();
        var recaps = state.Recaps.Where(row => row.By == Members.Gone).ToImmutableArray();
        if (there.IsEmpty && given.IsEmpty && recaps.IsEmpty)
            return Outcome.AsItWas;

        var known = state
            .There.Select(row => row.RowKey)
            .Concat(state.Given.Select(row => row.RowKey))
            .ToHashSet(StringComparer.Ordinal);
        var outcome = recaps
            .Take(StepSize)
            .Aggregate(Outcome.Apply, (all, row) => all.Put(row with { By = Members.Kept }));
        outcome = there
            .Take(StepSize)
            .Aggregate(outcome, (all, row) => Rename(all, row, row with { Member = Members.Kept }, known));
        outcome = given
            .Take(StepSize)
            .Aggregate(outcome, (all, row) => Rename(all, row, row with { Member = Members.Kept }, known));

        return Math.Max(there.Length, Math.Max(given.Length, recaps.Length)) > StepSize
            ? outcome.Pass(new Errand.Merge(Members))
            : outcome;
    }

    private static Outcome.Applied Rename(Outcome.Applied outcome, IRow from, IRow to, HashSet<string> known)
    {
        var without = outcome.Delete(from.RowKey);
        return known.Contains(to.RowKey) ? without : without.Put(to);
    }
}
