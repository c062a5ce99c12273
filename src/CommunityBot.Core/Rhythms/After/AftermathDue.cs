using System.Collections.Immutable;
using System.Diagnostics;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Rhythms.Learning;
using NodaTime;

namespace CommunityBot.Core.Rhythms.After;

/// <summary>
/// It is time for the next step after a gathering: those who coordinate are asked for a recap, or the pulse ends and it is
/// forgotten who answered.
/// </summary>
public sealed record AftermathDue(PartitionKey Partition, GatheringId Id) : Command<AftermathDue.State>
{
    /// <summary>The most rows of those who answered that one step deletes.</summary>
    public const int StepSize = 50;

    /// <summary>What goes on, who could write a recap, and who has answered the pulse.</summary>
    public sealed record State(Community Community, Ended? Ended, ImmutableArray<Member> Members)
    {
        /// <summary>Who has answered the pulse, some of them.</summary>
        public ImmutableArray<PulseGiven> Given { get; init; } = [];

        /// <summary>What the pulse came to.</summary>
        public Pulse Pulse { get; init; } = Pulse.None(default);

        /// <summary>The recap, where there is one.</summary>
        public Recap? Recap { get; init; }

        /// <summary>The redraw of the thanks that waits.</summary>
        public ThanksRedraw? Redraw { get; init; }

        /// <summary>What had been answered.</summary>
        public ImmutableArray<Attendance> Answers { get; init; } = [];

        /// <summary>Who said that they were there.</summary>
        public ImmutableArray<WasThere> There { get; init; } = [];

        /// <summary>That the rhythm is to be thought over already.</summary>
        public Lesson? Lesson { get; init; }
    }

    public override PartitionKey Partition { get; } = Partition;

    public override Reading<State> Reading =>
        Community
            .Reading.With(Ended.Reading(Id), (community, ended) => (community, ended))
            .With(Read.Range<Member>(Member.Prefix), (all, members) => new State(all.community, all.ended, members))
            .With(
                Read.Range<PulseGiven>(PulseGiven.PrefixOf(Id), null, StepSize),
                (all, given) => all with { Given = given }
            )
            .With(Pulse.Reading(Id), (all, pulse) => all with { Pulse = pulse })
            .With(Recap.Reading(Id), (all, recap) => all with { Recap = recap })
            .With(ThanksRedraw.Reading(Id), (all, redraw) => all with { Redraw = redraw })
            .With(Read.Range<Attendance>(Attendance.PrefixOf(Id)), (all, answers) => all with { Answers = answers })
            .With(Read.Range<WasThere>(WasThere.PrefixOf(Id)), (all, there) => all with { There = there })
            .With(Lesson.Reading(Id.Rhythm), (all, lesson) => all with { Lesson = lesson });

    public override Outcome Decide(State state, Instant now) =>
        state.Ended is { Aftermath: { NextDue: { } due } aftermath } && due <= now
            ? aftermath.Stage switch
            {
                AftermathStage.Begun => Ask(state, state.Ended, now),
                AftermathStage.Open => Close(state, state.Ended, now),
                AftermathStage.Forgetting => Forget(Outcome.Apply, state, aftermath, now),
                _ => throw new UnreachableException(),
            }
            : Outcome.AsItWas;

    private static Outcome.Applied Ask(State state, Ended ended, Instant now)
    {
        var open = ended.Aftermath with { Stage = AftermathStage.Open, At = ended.Aftermath.ClosesAt };
        var outcome = Outcome.Apply.Put(open);

        return state.Recap is not null
            ? outcome
            : RecapAsk
                .Asked(state.Members)
                .Aggregate(
                    outcome,
                    (all, member) => all.Send(RecapAsk.To(member, state.Community, ended.Gathering, now))
                );
    }

    private static Outcome.Applied Close(State state, Ended ended, Instant now)
    {
        var pulse = state.Pulse.Close();
        var outcome = Outcome
            .Apply.Put(pulse)
            .Put(Held.Of(ended.Gathering, state.Answers, state.There))
            .Put(new Lesson(ended.Gathering.Id.Rhythm, now));
        if (state.Recap is { } recap)
            outcome = outcome.Put(recap with { Pulse = pulse });

        return Forget(outcome, state, ended.Aftermath, now);
    }

    private static Outcome.Applied Forget(Outcome.Applied outcome, State state, Aftermath aftermath, Instant now)
    {
        var all = state.Given.Aggregate(outcome, (forgot, given) => forgot.Delete(given.RowKey));
        if (state.Given.Length == StepSize)
            return all.Put(aftermath with { Stage = AftermathStage.Forgetting, At = now });

        return ThanksRedraw.Also(
            all.Put(aftermath with { Stage = AftermathStage.Closed }),
            aftermath.Gathering,
            state.Redraw,
            now
        );
    }
}
