using System.Collections.Immutable;
using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>
/// It is time to look whether enough come to a gathering. Where too few do, those who coordinate are asked once whether it
/// goes ahead, moves, or is called off; who takes part isn't bothered.
/// </summary>
public sealed record QuorumDue(PartitionKey Partition, GatheringId Id) : Command<QuorumDue.State>
{
    /// <summary>The check, the gathering while it is ahead, its answers, and who could be asked.</summary>
    public sealed record State(
        Community Community,
        QuorumCheck? Check,
        Gathering? Row,
        ImmutableArray<Attendance> Answers,
        ImmutableArray<Member> Members
    );

    public override PartitionKey Partition { get; } = Partition;

    public override Reading<State> Reading =>
        Community
            .Reading.With(QuorumCheck.Reading(Id), (community, check) => (community, check))
            .With(Gathering.Reading(Id), (all, row) => (all.community, all.check, row))
            .With(
                Read.Range<Attendance>(Attendance.PrefixOf(Id)),
                (all, answers) => (all.community, all.check, all.row, answers)
            )
            .With(
                Read.Range<Member>(Member.Prefix),
                (all, members) => new State(all.community, all.check, all.row, all.answers, members)
            );

    public override Outcome Decide(State state, Instant now)
    {
        if (state.Check is not { } check || check.At > now)
            return Outcome.AsItWas;

        var done = Outcome.Apply.Delete(check.RowKey);
        if (state.Row is not { Stage: GatheringStage.Announced, Details.Minimum: { } minimum } gathering)
            return done;

        var coming = state.Answers.Count(answer => answer.Answer == Answer.Yes);
        if (coming >= minimum || now >= gathering.Start)
            return done;

        return Coordinators
            .ToTell(state.Members)
            .Aggregate(
                done,
                (outcome, member) => outcome.Send(QuorumPrompt.To(member.Id, state.Community, gathering, coming, now))
            );
    }
}
