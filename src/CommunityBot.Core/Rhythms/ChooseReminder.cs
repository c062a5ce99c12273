using System.Diagnostics;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>A member who said yes or maybe says whether they want to be reminded.</summary>
public sealed record ChooseReminder(Asker Asker, GatheringId Gathering, ReminderChoice Choice)
    : Command<ChooseReminder.State>
{
    /// <summary>The gathering and what this member said to it.</summary>
    public sealed record State(AskedGathering Asked, Attendance? Mine);

    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<State> Reading =>
        AskedGathering
            .Reading(Asker, Gathering)
            .With(
                Read.Row<Attendance>(Attendance.Key(Gathering, Asker.Member)),
                (asked, mine) => new State(asked, mine)
            );

    public override Outcome Decide(State state, Instant now) =>
        state.Asked.Find(Gathering, now) switch
        {
            GatheringSearch.Missing missing => Outcome.Refuse(missing.Why),
            GatheringSearch.Found found when state.Mine is not { Cares: true } => Outcome.Refuse(AnswerFirst(found)),
            GatheringSearch.Found when state.Mine.Reminder == Choice => Outcome.AsItWas,
            GatheringSearch.Found found when Choice == ReminderChoice.Wanted => Remind(
                found.Gathering,
                state.Mine,
                state.Asked.Community,
                now
            ),
            GatheringSearch.Found => Decline(state.Mine),
            _ => throw new UnreachableException(),
        };

    private Message AnswerFirst(GatheringSearch.Found found) =>
        Message.Of(GatheringTexts.AnswerFirst(found.Gathering)).With(RhythmButtons.Answers(Gathering));

    private Outcome.Applied Remind(Gathering gathering, Attendance mine, Community community, Instant now)
    {
        var wanted = mine.Reminded(community.Id) with { Reminder = ReminderChoice.Wanted };
        var outcome = Outcome.Apply.Put(wanted);
        if (now >= gathering.RemindAt)
            return outcome.ReplyInPlace(Message.Of(GatheringTexts.StartsTooSoon(gathering)));

        return outcome
            .Send(RhythmPrompts.Reminder(community, gathering, wanted))
            .ReplyInPlace(
                Message
                    .Of(GatheringTexts.IWillRemind(gathering.RemindAt))
                    .With(
                        new Block.Buttons([
                            RhythmButtons.Remind(Gathering, ReminderChoice.Declined, GatheringTexts.NoReminderAfterAll),
                        ])
                    )
            );
    }

    private Outcome.Applied Decline(Attendance mine)
    {
        var outcome = Outcome
            .Apply.Put(mine with { Reminder = ReminderChoice.Declined })
            .ReplyInPlace(
                Message
                    .Of(GatheringTexts.IWillNotRemind)
                    .With(
                        new Block.Buttons([
                            RhythmButtons.Remind(Gathering, ReminderChoice.Wanted, GatheringTexts.RemindMeAfterAll),
                        ])
                    )
            );

        return mine.Reminder == ReminderChoice.Wanted
            ? outcome.Send(new Dispatch.TakeBack(mine.Member, RhythmPrompts.ReminderId(mine)))
            : outcome;
    }
}
