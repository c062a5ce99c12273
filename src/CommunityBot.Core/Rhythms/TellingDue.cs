using System.Collections.Immutable;
using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>It is time to tell some more of those who said yes or maybe how a gathering stands now.</summary>
public sealed record TellingDue(PartitionKey Partition, string RowKey) : Command<TellingDue.State>
{
    /// <summary>The step, the gathering, and the next answers in the order of their members.</summary>
    public sealed record State(
        Community Community,
        Telling? Telling,
        Gathering? Gathering,
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
                .With(
                    Read.Range<Attendance>(
                        Attendance.PrefixOf(gathering),
                        after.Length == 0 ? null : Attendance.Key(gathering, new(after)),
                        Telling.StepSize
                    ),
                    (all, answers) => new State(all.community, all.telling, all.row, answers)
                );
        }
    }

    public override Outcome Decide(State state, Instant now)
    {
        if (state.Telling is not { } telling || telling.At > now)
            return Outcome.AsItWas;

        var done = Outcome.Apply.Delete(telling.RowKey);
        if (state.Gathering is not { } gathering || gathering.Change != telling.Change || now >= gathering.Start)
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
        outcome = outcome.Send(
            new Dispatch.ToMember(answer.Member, GatheringNews.Tell(community, gathering, answer.Member, now))
        );
        if (answer.Reminder != ReminderChoice.Wanted)
            return outcome.Put(told);

        outcome = outcome.Send(new Dispatch.TakeBack(answer.Member, RhythmPrompts.ReminderId(answer)));
        told = told with { Reminders = answer.Reminders + 1 };

        return gathering.Stage is not GatheringStage.Cancelled && now < gathering.RemindAt
            ? outcome.Put(told).Send(RhythmPrompts.Reminder(community, gathering, told))
            : outcome.Put(told);
    }
}
