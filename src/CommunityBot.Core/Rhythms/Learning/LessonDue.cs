using System.Collections.Immutable;
using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Rhythms.Learning;

/// <summary>A rhythm is thought over; where it seems off and no other advice waits, those who coordinate hear of it.</summary>
public sealed record LessonDue(PartitionKey Partition, RhythmId Id) : Command<LessonDue.State>
{
    /// <summary>What is to be thought over, and what is known.</summary>
    public sealed record State(Community Community, Lesson? Lesson, Rhythm? Rhythm, ImmutableArray<Held> Held)
    {
        /// <summary>The answers of members, by which their zones are known.</summary>
        public ImmutableArray<AnswersOf> Answers { get; init; } = [];

        /// <summary>The members.</summary>
        public ImmutableArray<Member> Members { get; init; } = [];

        /// <summary>What waits and what rests.</summary>
        public AdviceDesk Desk { get; init; } = new();
    }

    public override PartitionKey Partition { get; } = Partition;

    public override Reading<State> Reading =>
        Community
            .Reading.With(Lesson.Reading(Id), (community, lesson) => (community, lesson))
            .With(Rhythm.Reading(Id), (all, rhythm) => (all.community, all.lesson, rhythm))
            .With(
                Read.Range<Held>(Held.PrefixOf(Id)),
                (all, held) => new State(all.community, all.lesson, all.rhythm, held)
            )
            .With(Read.Range<AnswersOf>(AnswersOf.Prefix), (all, answers) => all with { Answers = answers })
            .With(Read.Range<Member>(Member.Prefix), (all, members) => all with { Members = members })
            .With(AdviceDesk.Reading, (all, desk) => all with { Desk = desk });

    public override Outcome Decide(State state, Instant now)
    {
        if (state.Lesson is not { } lesson || lesson.At > now)
            return Outcome.AsItWas;

        var learned = Outcome.Apply.Delete(lesson.RowKey);
        if (state.Rhythm is not { } rhythm || state.Desk.IsTaken(now))
            return learned;

        var advice = Advisor
            .Of(rhythm, state.Held, Zones(state))
            .FirstOrDefault(advice => state.Desk.MayGive(advice, now));

        return advice is null ? learned : Tell(learned.Put(state.Desk.With(advice, now)), advice, rhythm, state, now);
    }

    private static Outcome.Applied Tell(
        Outcome.Applied outcome,
        Advice advice,
        Rhythm rhythm,
        State state,
        Instant now
    ) =>
        Coordinators
            .ToTell(state.Members)
            .Aggregate(
                outcome,
                (all, member) =>
                    all.Send(
                        new Dispatch.ToMember(
                            member.Id,
                            AdviceMessage.Prompt(advice, rhythm, state.Community, member.Id, now)
                        )
                    )
            );

    // Where a platform tells no zone, a reader has UTC; what nobody knows isn't counted.
    private static ImmutableArray<DateTimeZone> Zones(State state)
    {
        var members = state.Members.Select(member => member.Id).ToHashSet();
        return
        [
            .. state
                .Answers.Where(answers => answers.Zone is not ("" or "UTC") && members.Contains(answers.Member))
                .Select(answers => DateTimeZoneProviders.Tzdb.GetZoneOrNull(answers.Zone))
                .OfType<DateTimeZone>(),
        ];
    }
}
