using System.Diagnostics;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>What a member hears after they answered: what was noted, and whether they would like a reminder.</summary>
internal static class AnswerReply
{
    public static Message To(Attendance answered, Gathering gathering, Instant now)
    {
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

    private static Phrase Noted(Answer answer, Gathering gathering) =>
        answer switch
        {
            Answer.Yes => GatheringTexts.YouAreIn(gathering),
            Answer.Maybe => GatheringTexts.YouAreAMaybe(gathering),
            Answer.No => GatheringTexts.YouAreOut(gathering),
            _ => throw new UnreachableException(),
        };
}
