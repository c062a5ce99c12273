using System.Diagnostics;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>What a member hears after they answered: what was noted, and whether they would like a reminder.</summary>
internal static class AnswerReply
{
    /// <summary>The reply to an answer.</summary>
    /// <param name="answered">The answer that is stored.</param>
    /// <param name="gathering">What it is to.</param>
    /// <param name="number">Their number on the waiting list; null where they aren't on it.</param>
    /// <param name="now">The moment.</param>
    public static Message To(Attendance answered, Gathering gathering, int? number, Instant now)
    {
        if (number is { } waiting)
            return Waits(gathering, waiting);

        var noted = Message.Of(Noted(answered.Answer, gathering));
        if (!answered.Cares || now >= gathering.RemindAt)
            return noted;

        return answered.Reminder switch
        {
            ReminderChoice.NotAsked => noted.With(
                new Block.Paragraph(GatheringTexts.ShallIRemind(gathering.Leads.Remind)),
                new Block.Buttons([
                    RhythmButtons.Remind(gathering.Id, ReminderChoice.Wanted, GatheringTexts.RemindMe) with
                    {
                        Style = ButtonStyle.Primary,
                    },
                    RhythmButtons.Remind(gathering.Id, ReminderChoice.Declined, GatheringTexts.NoReminder),
                ])
            ),
            ReminderChoice.Wanted => noted.With(new Block.Context(GatheringTexts.IWillRemind(gathering.RemindAt))),
            ReminderChoice.Declined => noted,
            _ => throw new UnreachableException(),
        };
    }

    private static Message Waits(Gathering gathering, int number) =>
        Message
            .Of(SeatTexts.YouWait(gathering, number))
            .With(new Block.Buttons([RhythmButtons.Say(gathering.Id, Answer.No, GatheringTexts.ICannotAfterAll)]));

    private static Phrase Noted(Answer answer, Gathering gathering) =>
        answer switch
        {
            Answer.Yes => GatheringTexts.YouAreIn(gathering),
            Answer.Maybe => GatheringTexts.YouAreAMaybe(gathering),
            Answer.No => GatheringTexts.YouAreOut(gathering),
            _ => throw new UnreachableException(),
        };
}
