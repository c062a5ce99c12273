using System.Diagnostics;
using CommunityBot.Core.Communities;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>A member says whether they come to a gathering; they may change their mind until it ends.</summary>
public sealed record AnswerInvitation(Asker Asker, GatheringId Gathering, Answer Answer)
    : Command<AnswerInvitation.State>
{
    /// <summary>The gathering and what this member said to it and to others.</summary>
    public sealed record State(AskedGathering Asked, Attendance? Mine, AnswersOf All, CardRedraw? Redraw);

    private static readonly Duration DoubleClick = Duration.FromSeconds(10);

    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<State> Reading =>
        AskedGathering
            .Reading(Asker, Gathering)
            .With(Read.Row<Attendance>(Attendance.Key(Gathering, Asker.Member)), (asked, mine) => (asked, mine))
            .With(AnswersOf.Reading(Asker.Member), (all, answers) => (all.asked, all.mine, answers))
            .With(CardRedraw.Reading(Gathering), (all, redraw) => new State(all.asked, all.mine, all.answers, redraw));

    public override Outcome Decide(State state, Instant now) =>
        state.Asked.Find(Gathering, now) switch
        {
            GatheringSearch.Missing missing => Outcome.Refuse(missing.Why),
            GatheringSearch.Found found when state.Mine is { } mine && mine.Answer == Answer => Again(mine, found, now),
            GatheringSearch.Found found => Take(found.Gathering, found.By, state, now),
            _ => throw new UnreachableException(),
        };

    /// <summary>A double click is one answer; who asks again later has forgotten, and hears what was noted.</summary>
    private static Outcome Again(Attendance mine, GatheringSearch.Found found, Instant now) =>
        now < mine.At + DoubleClick ? Outcome.AsItWas : Outcome.Apply.Reply(AnswerReply.To(mine, found.Gathering, now));

    private Outcome.Applied Take(Gathering gathering, Member member, State state, Instant now)
    {
        var answered = Answered(gathering, member, state.Mine, now);
        var outcome = Outcome
            .Apply.Put(answered)
            .Put(state.All.With(Gathering, Answer) with { Zone = Asker.Reader.Zone.Id });

        if (state.Asked.Row is null)
            outcome = outcome.Put(gathering);
        if (CardRedraw.Wanted(gathering, state.Redraw, now) is { } redraw)
            outcome = outcome.Put(redraw);
        if (state.Mine is { Reminder: ReminderChoice.Wanted } before && !answered.Cares)
            outcome = outcome.Send(new Dispatch.TakeBack(before.Member, RhythmPrompts.ReminderId(before)));

        return outcome.Reply(AnswerReply.To(answered, gathering, now));
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
            }
            : fresh;
    }
}
