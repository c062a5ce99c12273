using System.Collections.Immutable;
using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>
/// It is time to go through the lists of a gathering with limited places: all answers are counted, what was kept for too
/// long goes on to the next, and the first who wait hear of what is free, each in their own chat.
/// </summary>
public sealed record SeatsDue(PartitionKey Partition, GatheringId Id) : Command<SeatsDue.State>
{
    /// <summary>How many hear of a free place in one step: one operation each, within a batch of a hundred.</summary>
    public const int StepSize = 40;

    /// <summary>How long after the first count all are counted again, for answers whose commit crossed the limit's.</summary>
    public static readonly Duration Settles = Duration.FromSeconds(10);

    /// <summary>The lists, the gathering while it is ahead, its answers, and the redraw that waits.</summary>
    public sealed record State(
        Community Community,
        Seats? Seats,
        Gathering? Row,
        ImmutableArray<Attendance> Answers,
        CardRedraw? Redraw
    );

    public override PartitionKey Partition { get; } = Partition;

    public override Reading<State> Reading =>
        Community
            .Reading.With(Seats.Reading(Id), (community, seats) => (community, seats))
            .With(Gathering.Reading(Id), (all, row) => (all.community, all.seats, row))
            .With(
                Read.Range<Attendance>(Attendance.PrefixOf(Id)),
                (all, answers) => (all.community, all.seats, all.row, answers)
            )
            .With(
                CardRedraw.Reading(Id),
                (all, redraw) => new State(all.community, all.seats, all.row, all.answers, redraw)
            );

    public override Outcome Decide(State state, Instant now)
    {
        if (state.Seats is not { NextDue: { } due } seats || due > now)
            return Outcome.AsItWas;

        return
            state.Row is { Stage: GatheringStage.Planned or GatheringStage.Announced } gathering
            && now < gathering.Start
            ? Look(seats, gathering, state, now)
            : Close(seats);
    }

    private static Outcome.Applied Look(Seats seats, Gathering gathering, State state, Instant now)
    {
        var before = seats.Counting(state.Answers, now).Lapsing(now);
        var until = SeatOffer.Keep(now, gathering.Start, state.Community.Zone);
        var after = before.Offering(until, StepSize);
        var looked = after with
        {
            LookAt =
                after.CanPromote ? now
                : seats.Counted ? null
                : now + Settles,
        };
        var outcome = after
            .Offers.Skip(before.Offers.Length)
            .Aggregate(
                Outcome.Apply.Put(looked),
                (all, offer) => all.Send(SeatPrompts.Offer(state.Community, gathering, offer, now))
            );

        return CardRedraw.Wanted(gathering, state.Redraw, now) is { } redraw ? outcome.Put(redraw) : outcome;
    }

    private static Outcome.Applied Close(Seats seats) =>
        seats.Offers.Aggregate(
            Outcome.Apply.Put(seats.Closed()),
            (all, offer) => all.Send(SeatPrompts.TakeBack(seats.Gathering, offer))
        );
}
