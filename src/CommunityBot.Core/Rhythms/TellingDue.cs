using System.Collections.Immutable;
using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>It is time to tell some more of those who said yes or maybe how a gathering stands now.</summary>
public sealed record TellingDue(PartitionKey Partition, string RowKey) : Command<TellingDue.State>
{
    /// <summary>The step, the gathering wherever it stands, and the next answers in the order of their members.</summary>
    public sealed record State(
        Community Community,
        Telling? Telling,
        Gathering? Row,
        PastGathering? Past,
        ImmutableArray<Attendance> Answers
    );

    public override PartitionKey Partition { get; } = Partition;

    public override Reading<State> Reading
    {
        get
        {
            var (gathering, after) = Telling.Parse(RowKey);
            return Community
                .Reading.With(Read.Row<Telling>(RowKey), (community, telling) => (community, telling))
                .With(Gathering.Reading(gathering), (all, row) => (all.community, all.telling, row))
                .With(PastGathering.Reading(gathering), (all, past) => (all.community, all.telling, all.row, past))
                .With(
                    Read.Range<Attendance>(
                        Attendance.PrefixOf(gathering),
                        after.Length == 0 ? null : Attendance.Key(gathering, new(after)),
                        Telling.StepSize
                    ),
                    (all, answers) => new State(all.community, all.telling, all.row, all.past, answers)
                );
        }
    }

    public override Outcome Decide(State state, Instant now)
    {
        if (state.Telling is not { } telling || telling.At > now)
            return Outcome.AsItWas;

        var done = Outcome.Apply.Delete(telling.RowKey);
        if ((state.Row ?? state.Past?.Gathering) is not { } gathering || gathering.Change != telling.Change)
            return done;

        var told = state
            .Answers.Where(answer => answer.Cares && answer.Knows < gathering.Change)
            .Aggregate(done, (outcome, answer) => Tell(outcome, state.Community, gathering, answer, now));
        var last = state.Answers.Length == Telling.StepSize ? state.Answers[^1].Member : (MemberId?)null;

        return telling.Next(last, now) is { } next ? told.Put(next) : told;
    }

    private static Outcome.Applied Tell(
        Outcome.Applied outcome,
        Community community,
        Gathering gathering,
        Attendance answer,
        Instant now
    )
    {
        var told = answer with { Knows = gathering.Change };
        if (now < gathering.Start)
        {
            var news = GatheringNews.Tell(community, gathering, answer.Member, now);
            outcome = outcome.Send(new Dispatch.ToMember(answer.Member, news));
        }

        // A reminder for the time from which it was moved is wrong even when it is too late to say so.
        if (answer.Reminder != ReminderChoice.Wanted)
            return outcome.Put(told);

        outcome = outcome.Send(new Dispatch.TakeBack(answer.Member, RhythmPrompts.ReminderId(answer)));
        told = told.Reminded(community.Id);

        return gathering.Stage is not GatheringStage.Cancelled && now < gathering.RemindAt
            ? outcome.Put(told).Send(RhythmPrompts.Reminder(community, gathering, told))
            : outcome.Put(told);
    }
}
