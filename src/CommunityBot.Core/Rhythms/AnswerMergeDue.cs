using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>
/// Two answers of one person to a gathering become one: the later counts, and a reminder that either wanted is given once, to
/// them as they are now.
/// </summary>
public sealed record AnswerMergeDue(PartitionKey Partition, string RowKey) : Command<AnswerMergeDue.State>
{
    public override PartitionKey Partition { get; } = Partition;

    public override Reading<State> Reading
    {
        get
        {
            var (gathering, from, to) = AnswerMerge.Parse(RowKey);

            return Read.Row<AnswerMerge>(RowKey)
                .With(Community.Reading, (merge, community) => (merge, community))
                .With(Gathering.Reading(gathering), (all, row) => (all.merge, all.community, row))
                .With(
                    Read.Row<Attendance>(Attendance.Key(gathering, from)),
                    (all, theirs) => new State(all.community, all.merge, all.row, theirs)
                )
                .With(Read.Row<Attendance>(Attendance.Key(gathering, to)), (all, own) => all with { Own = own })
                .With(Member.Reading(to), (all, member) => all with { Member = member })
                .With(AnswersOf.Reading(to), (all, answers) => all with { Answers = answers })
                .With(CardRedraw.Reading(gathering), (all, redraw) => all with { Redraw = redraw })
                .With(Seats.Reading(gathering), (all, seats) => all with { Seats = seats });
        }
    }

    public override Outcome Decide(State state, Instant now)
    {
        if (state.Merge is not { } merge || merge.At > now)
            return Outcome.AsItWas;
        if (state.Theirs is not { } theirs)
            return Outcome.Apply.Delete(merge.RowKey);

        var one = OneOf(state, theirs, merge);
        var outcome = Outcome
            .Apply.Delete(merge.RowKey)
            .Delete(theirs.RowKey)
            .Put(one)
            .Put(state.Answers!.With(merge.Gathering, one.Answer));
        if (state.Seats?.Merging(merge.From, merge.To, one.Answer is Answer.Yes, now) is { } seats)
            outcome = outcome.Put(seats);
        if (state.Row is { } gathering && CardRedraw.Wanted(gathering, state.Redraw, now) is { } redraw)
            outcome = outcome.Put(redraw);

        return Remind(TakeBack(outcome, theirs, state.Own), state, one, now);
    }

    private static Attendance OneOf(State state, Attendance theirs, AnswerMerge merge)
    {
        var own = state.Own;
        var later = own is null || own.At < theirs.At ? theirs : own;
        var isWanted = later.Cares && (IsWanted(theirs) || IsWanted(own));

        var one = later with
        {
            Member = merge.To,
            Name = state.Member?.Name ?? own?.Name ?? theirs.Name,
            Reminder = isWanted ? ReminderChoice.Wanted : later.Reminder,
            Reminders = Math.Max(theirs.Reminders, own?.Reminders ?? 0),
        };

        return one.Reminded(state.Community.Id);
    }

    // The reminder of the one who is gone waits for the person they were taken for, who passes it on.
    private static Outcome.Applied TakeBack(Outcome.Applied outcome, Attendance theirs, Attendance? own)
    {
        if (IsWanted(theirs))
            outcome = outcome.Pass(new Errand.TakeBack(new(theirs.Member.Value), RhythmPrompts.ReminderId(theirs)));

        return own is not null && IsWanted(own)
            ? outcome.Send(new Dispatch.TakeBack(own.Member, RhythmPrompts.ReminderId(own)))
            : outcome;
    }

    private static Outcome.Applied Remind(Outcome.Applied outcome, State state, Attendance one, Instant now) =>
        IsWanted(one)
        && state.Row is { Stage: GatheringStage.Planned or GatheringStage.Announced } gathering
        && now < gathering.RemindAt
            ? outcome.Send(RhythmPrompts.Reminder(state.Community, gathering, one))
            : outcome;

    private static bool IsWanted(Attendance? answer) => answer is { Reminder: ReminderChoice.Wanted };

    /// <summary>What is to be merged, the gathering while it is ahead, both answers, and what belongs to the one who stays.</summary>
    public sealed record State(Community Community, AnswerMerge? Merge, Gathering? Row, Attendance? Theirs)
    {
        /// <summary>The answer of the one who stays.</summary>
        public Attendance? Own { get; init; }

        /// <summary>The one who stays.</summary>
        public Member? Member { get; init; }

        /// <summary>All their answers.</summary>
        public AnswersOf? Answers { get; init; }

        /// <summary>Who has a place.</summary>
        public Seats? Seats { get; init; }

        /// <summary>The redraw of the card that waits.</summary>
        public CardRedraw? Redraw { get; init; }
    }
}
