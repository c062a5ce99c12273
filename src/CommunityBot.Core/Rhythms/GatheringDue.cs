using System.Collections.Immutable;
using System.Diagnostics;
using CommunityBot.Core.Rhythms.After;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>
/// It is time for a gathering's next step: it is announced, thanks are said, or it joins the past. What fell due while
/// the bot was down is done only while it makes sense: nothing is announced that has begun, no thanks come a day late.
/// </summary>
public sealed record GatheringDue(PartitionKey Partition, GatheringId Id) : Command<GatheringDue.State>
{
    /// <summary>How late thanks may come.</summary>
    public static readonly Duration ThanksUntil = Duration.FromHours(24);

    /// <summary>
    /// The gathering itself, its rhythm with what is fixed of it (a range, which may be cut), the answers, and the
    /// redraw that waits.
    /// </summary>
    public sealed record State(
        Gathering? Gathering,
        Rhythm? Rhythm,
        ImmutableArray<Gathering> Rows,
        ImmutableArray<Attendance> Answers,
        CardRedraw? Redraw
    )
    {
        /// <summary>Who has a place.</summary>
        public Seats? Seats { get; init; }
    }

    public override PartitionKey Partition { get; } = Partition;

    public override Reading<State> Reading =>
        Rhythm
            .Reading(Id.Rhythm)
            .With(Read.Range<Gathering>(Gathering.PrefixOf(Id.Rhythm)), (rhythm, rows) => (rhythm, rows))
            .With(Read.Range<Attendance>(Attendance.PrefixOf(Id)), (all, answers) => (all.rhythm, all.rows, answers))
            .With(CardRedraw.Reading(Id), (all, redraw) => (all.rhythm, all.rows, all.answers, redraw))
            .With(Gathering.Reading(Id), (all, own) => new State(own, all.rhythm, all.rows, all.answers, all.redraw))
            .With(Seats.Reading(Id), (state, seats) => state with { Seats = seats });

    public override Outcome Decide(State state, Instant now) =>
        state.Gathering is { NextDue: { } due } gathering && due <= now ? Step(gathering, state, now) : Outcome.AsItWas;

    private static Outcome.Applied Step(Gathering gathering, State state, Instant now) =>
        gathering.Stage switch
        {
            GatheringStage.Planned when now >= gathering.Start => Finish(Outcome.Apply, gathering, state, now),
            GatheringStage.Planned => Announce(gathering, state, now),
            GatheringStage.Announced => Finish(Thank(gathering, state, now), gathering, state, now),
            GatheringStage.Cancelled or GatheringStage.Over => ToPast(Outcome.Apply, gathering),
            _ => throw new UnreachableException(),
        };

    private static Outcome.Applied Announce(Gathering gathering, State state, Instant now)
    {
        var following = state.Rhythm is { } rhythm ? gathering.Following(rhythm) : gathering;
        var announced = following with
        {
            Stage = new GatheringStage.Announced(),
            Card = GatheringCard.IdOf(gathering.Id),
        };
        var seats = Seats.Beside(gathering, announced, state.Seats, now);
        var guests = GuestList.Of(announced, state.Answers, state.Seats);
        var secondLook = new CardRedraw(gathering.Id, now + CardRedraw.Settles)
        {
            Drawn = GatheringCard.Fingerprint(announced, guests),
        };

        var outcome = Outcome.Apply.Put(announced).Put(secondLook);
        if (QuorumCheck.Of(announced) is { } check)
            outcome = outcome.Put(check);

        return (seats is null ? outcome : outcome.Put(seats)).Send(
            new Dispatch.Post(GatheringCard.IdOf(gathering.Id), GatheringCard.Draw(announced, guests))
            {
                UsefulUntil = announced.Start,
            }
        );
    }

    private static Outcome.Applied Thank(Gathering gathering, State state, Instant now)
    {
        if (now > gathering.ThanksAt + ThanksUntil)
            return Outcome.Apply;

        var next = state.Rhythm is { } rhythm
            ? Ahead
                .Of([rhythm], state.Rows, now, Ahead.Soon, count: 5)
                .FirstOrDefault(ahead => ahead.Start > now && ahead.Stage is not GatheringStage.Cancelled)
            : null;

        var aftermath = Aftermath.Of(gathering, next, now);
        return Outcome.Apply.Put(aftermath).Send(ThanksCard.Post(new Ended(gathering, aftermath)));
    }

    /// <summary>
    /// Stays until its original start even if it was moved to an earlier time: as long as its rhythm may come to that
    /// beat, the row says that it has been dealt with.
    /// </summary>
    private static Outcome.Applied Finish(Outcome.Applied outcome, Gathering gathering, State state, Instant now)
    {
        var over = gathering with { Stage = new GatheringStage.Over() };
        if (CardRedraw.Wanted(over, state.Redraw, now) is { } redraw)
            outcome = outcome.Put(redraw);

        return now >= gathering.Id.OriginalStart ? ToPast(outcome, over) : outcome.Put(over);
    }

    private static Outcome.Applied ToPast(Outcome.Applied outcome, Gathering gathering) =>
        outcome.Put(new PastGathering(gathering)).Delete(gathering.RowKey);
}
