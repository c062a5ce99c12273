using System.Collections.Immutable;
using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>Two members are one person: their answers become one's. Begins that, some at a time.</summary>
public sealed record MergeAnswers(MemberMerge Members) : Command<MergeAnswers.State>
{
    private const int StepSize = 20;

    public override PartitionKey Partition => Members.Community.Partition;

    public override Reading<State> Reading =>
        AnswersOf
            .Reading(Members.Gone)
            .With(
                Read.Range<AnswerMerge>(AnswerMerge.Prefix, null, 1000),
                (theirs, waiting) => new State(theirs, waiting)
            );

    public override Outcome Decide(State state, Instant now)
    {
        var theirs = state.Theirs;
        if (theirs.ByGathering.IsEmpty)
            return Outcome.AsItWas;

        var next = theirs.ByGathering.Keys.Order(StringComparer.Ordinal).Take(StepSize).ToImmutableArray();
        var rest = theirs with { ByGathering = theirs.ByGathering.RemoveRange(next) };
        var begun = next.Aggregate(
            rest.ByGathering.IsEmpty ? Outcome.Apply.Delete(theirs.RowKey) : Outcome.Apply.Put(rest),
            (outcome, gathering) =>
                outcome.Put(new AnswerMerge(GatheringId.From(gathering), Members.Gone, Members.Kept, now))
        );

        return rest.ByGathering.IsEmpty ? begun : begun.Pass(new Errand.Merge(Members));
    }

    /// <summary>What the one who goes has answered, and what is being merged already.</summary>
    public sealed record State(AnswersOf Theirs, ImmutableArray<AnswerMerge> Waiting);
}
