using System.Collections.Immutable;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>It is time to draw a gathering's card anew, or to look once more whether the last drawing was the latest.</summary>
public sealed record CardRedrawDue(PartitionKey Partition, GatheringId Id) : Command<CardRedrawDue.State>
{
    /// <summary>The redraw, the gathering wherever it stands, and its answers.</summary>
    public sealed record State(
        CardRedraw? Redraw,
        Gathering? Row,
        PastGathering? Past,
        ImmutableArray<Attendance> Answers,
        Seats? Seats
    );

    public override PartitionKey Partition { get; } = Partition;

    public override Reading<State> Reading =>
        CardRedraw
            .Reading(Id)
            .With(Gathering.Reading(Id), (redraw, row) => (redraw, row))
            .With(PastGathering.Reading(Id), (all, past) => (all.redraw, all.row, past))
            .With(
                Read.Range<Attendance>(Attendance.PrefixOf(Id)),
                (all, answers) => (all.redraw, all.row, all.past, answers)
            )
            .With(Seats.Reading(Id), (all, seats) => new State(all.redraw, all.row, all.past, all.answers, seats));

    public override Outcome Decide(State state, Instant now)
    {
        if (state.Redraw is not { } redraw || redraw.At > now)
            return Outcome.AsItWas;

        if ((state.Row ?? state.Past?.Gathering) is not { Card: { } card } gathering)
            return Outcome.Apply.Delete(redraw.RowKey);

        return Draw(redraw, gathering, card, GuestList.Of(gathering, state.Answers, state.Seats), now);
    }

    private static Outcome.Applied Draw(
        CardRedraw redraw,
        Gathering gathering,
        CardId card,
        GuestList guests,
        Instant now
    )
    {
        var fingerprint = GatheringCard.Fingerprint(gathering, guests);
        if (redraw.Drawn == fingerprint)
            return Outcome.Apply.Delete(redraw.RowKey);

        return Outcome
            .Apply.Put(redraw with { At = now + CardRedraw.Settles, Drawn = fingerprint })
            .Send(new Dispatch.Redraw(card, GatheringCard.Draw(gathering, guests)));
    }
}
