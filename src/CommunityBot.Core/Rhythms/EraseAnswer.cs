using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>A member is forgotten, and so is their answer to a gathering; its card is drawn without them.</summary>
public sealed record EraseAnswer(PartitionKey Partition, GatheringId Gathering, MemberId Member)
    : Command<EraseAnswer.State>
{
    /// <summary>The answer, the gathering wherever it stands, and the redraw that waits.</summary>
    public sealed record State(Attendance? Answer, Gathering? Row, PastGathering? Past, CardRedraw? Redraw)
    {
        /// <summary>Who has a place.</summary>
        public Seats? Seats { get; init; }
    }

    public override PartitionKey Partition { get; } = Partition;

    public override Reading<State> Reading =>
        Read.Row<Attendance>(Attendance.Key(Gathering, Member))
            .With(Rhythms.Gathering.Reading(Gathering), (answer, row) => (answer, row))
            .With(PastGathering.Reading(Gathering), (all, past) => (all.answer, all.row, past))
            .With(CardRedraw.Reading(Gathering), (all, redraw) => new State(all.answer, all.row, all.past, redraw))
            .With(Seats.Reading(Gathering), (state, seats) => state with { Seats = seats });

    public override Outcome Decide(State state, Instant now)
    {
        if (state.Answer is not { } answer)
            return Outcome.AsItWas;

        var erased = Outcome.Apply.Delete(answer.RowKey);
        if (state.Seats is { } seats && seats.Lists(Member))
            erased = erased.Put(seats.Left(Member, now));
        return
            (state.Row ?? state.Past?.Gathering) is { } gathering
            && answer.Cares
            && CardRedraw.Wanted(gathering, state.Redraw, now) is { } redraw
            ? erased.Put(redraw)
            : erased;
    }

    internal static ICommand Of(PartitionKey partition, string rowKey) =>
        new EraseAnswer(partition, GatheringOf(rowKey), new(rowKey[(rowKey.LastIndexOf('|') + 1)..]));

    /// <summary>The gathering of an answer's key: <c>answer|rhythm|start|member</c>.</summary>
    internal static GatheringId GatheringOf(string rowKey) =>
        rowKey.Split('|', 4) is [_, var rhythm, var start, _]
            ? new($"{rhythm}|{start}")
            : throw new ArgumentException("Not the key of an answer.", nameof(rowKey));
}
