using System.Diagnostics;
using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>A member says whether they come to a gathering; they may change their mind until it ends.</summary>
public sealed record AnswerInvitation(Asker Asker, GatheringId Gathering, Answer Answer)
    : Command<AnswerInvitation.State>
{
    /// <summary>The gathering and what this member said to it and to others.</summary>
    public sealed record State(AskedGathering Asked, Attendance? Mine, AnswersOf All, CardRedraw? Redraw)
    {
        /// <summary>Who has a place.</summary>
        public Seats? Seats { get; init; }
    }

    private static readonly Duration DoubleClick = Duration.FromSeconds(10);

    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<State> Reading =>
        AskedGathering
            .Reading(Asker, Gathering)
            .With(Read.Row<Attendance>(Attendance.Key(Gathering, Asker.Member)), (asked, mine) => (asked, mine))
            .With(AnswersOf.Reading(Asker.Member), (all, answers) => (all.asked, all.mine, answers))
            .With(CardRedraw.Reading(Gathering), (all, redraw) => new State(all.asked, all.mine, all.answers, redraw))
            .With(Seats.Reading(Gathering), (state, seats) => state with { Seats = seats });

    public override Outcome Decide(State state, Instant now) =>
        state.Asked.Find(Gathering, now) switch
        {
            GatheringSearch.Missing missing => Outcome.Refuse(missing.Why),
            GatheringSearch.Found found when state.Mine is { } mine && IsKnown(mine, state.Seats) => Again(
                mine,
                found,
                state.Seats,
                now
            ),
            GatheringSearch.Found found => Take(found.Gathering, found.By, state, now),
            _ => throw new UnreachableException(),
        };

    private bool IsKnown(Attendance mine, Seats? seats) =>
        mine.Answer == Answer && (Answer is not Answer.Yes || seats?.IsNews(mine.Member) is not true);

    /// <summary>A double click is one answer; who asks again later has forgotten, and hears what was noted.</summary>
    private static Outcome Again(Attendance mine, GatheringSearch.Found found, Seats? seats, Instant now) =>
        now < mine.At + DoubleClick
            ? Outcome.AsItWas
            : Outcome.Apply.Reply(AnswerReply.To(mine, found.Gathering, seats?.NumberOf(mine.Member), now));

    private Outcome.Applied Take(Gathering gathering, Member member, State state, Instant now)
    {
        var before = Seats.Of(gathering, state.Seats);
        var seats = Answer is Answer.Yes ? before?.Joined(member.Id) : before?.Left(member.Id, now);
        var waits = seats?.Awaits(member.Id) is true;
        var answered = Answered(gathering, member, state.Mine, now);
        if (waits)
            answered = answered with { Reminder = ReminderChoice.NotAsked };

        var outcome = Outcome
            .Apply.Put(answered)
            .Put(state.All.With(Gathering, Answer) with { Zone = Asker.Reader.Zone.Id });
        if (state.Asked.Row is null)
            outcome = outcome.Put(gathering);
        if (seats is not null && seats != before)
            outcome = outcome.Put(seats);
        if (CardRedraw.Wanted(gathering, state.Redraw, now) is { } redraw)
            outcome = outcome.Put(redraw);
        if (before?.OfferTo(member.Id) is { } offer)
            outcome = outcome.Send(SeatPrompts.TakeBack(Gathering, offer));
        if (state.Mine is { Reminder: ReminderChoice.Wanted } mine && (waits || !answered.Cares))
            outcome = outcome.Send(new Dispatch.TakeBack(mine.Member, RhythmPrompts.ReminderId(mine)));

        return outcome.Reply(AnswerReply.To(answered, gathering, seats?.NumberOf(member.Id), now));
    }

    private Attendance Answered(Gathering gathering, Member member, Attendance? before, Instant now)
    {
        var fresh = new Attendance(Gathering, member.Id, member.Name, Answer, now)
        {
            Knows = gathering.Change,
            Reminders = before?.Reminders ?? 0,
        };

        // Who already cared and hasn't been told of a change yet must still be: their reminder moves with it.
        return before is { Cares: true } && fresh.Cares
            ? fresh with
            {
                Knows = before.Knows,
                Reminder = before.Reminder,
                ReminderId = before.ReminderId,
            }
            : fresh;
    }
}
