using CommunityBot.Core.Messaging;
using CommunityBot.Core.Rhythms.Importing;

namespace CommunityBot.Core.Rhythms;

/// <summary>The buttons of this capability, each in one place so that label, action and value go together.</summary>
internal static class RhythmButtons
{
    public static Button Upcoming { get; } = new(GatheringTexts.SeeUpcoming, RhythmActions.Upcoming, "");
    public static Button Next { get; } = new(GatheringTexts.WhenIsTheNext, RhythmActions.Next, "");
    public static Button CalendarFile { get; } = new(RhythmTexts.CalendarFileButton, RhythmActions.CalendarFile, "");
    public static Button NewRhythm { get; } = new(RhythmTexts.NewRhythm, RhythmActions.Create, "") { OpensForm = true };
    public static Button Import { get; } = new(ImportTexts.ImportFile, RhythmActions.Import, "") { OpensForm = true };
    public static Button AllRhythms { get; } = new(RhythmTexts.AllRhythms, RhythmActions.List, "");

    public static Block.Buttons Answers(GatheringId gathering) =>
        new([
            Say(gathering, Answer.Yes, GatheringTexts.IAmComing) with
            {
                Style = ButtonStyle.Primary,
            },
            Say(gathering, Answer.Maybe, GatheringTexts.Maybe),
            Say(gathering, Answer.No, GatheringTexts.ICannot),
        ]);

    public static Button Say(GatheringId gathering, Answer answer, Phrase label) =>
        new(label, RhythmActions.Answer, $"{gathering.Value};{AnswerWord.Of(answer)}");

    public static Button Remind(GatheringId gathering, ReminderChoice choice, Phrase label) =>
        new(label, RhythmActions.Remind, $"{gathering.Value};{ReminderWord.Of(choice)}");

    public static Button GoAhead(GatheringId gathering) =>
        new(QuorumTexts.GoAhead, RhythmActions.GoAhead, gathering.Value) { Style = ButtonStyle.Primary };

    public static Button Move(GatheringId gathering) =>
        new(RhythmTexts.MoveButton, RhythmActions.Move, gathering.Value) { OpensForm = true };

    public static Button Cancel(GatheringId gathering) =>
        new(RhythmTexts.CancelButton, RhythmActions.Cancel, gathering.Value) { OpensForm = true };

    public static Button Edit(RhythmId rhythm) =>
        new(RhythmTexts.EditButton, RhythmActions.Edit, rhythm.Value) { OpensForm = true };

    public static Button Pause(RhythmId rhythm) => new(RhythmTexts.PauseButton, RhythmActions.Pause, rhythm.Value);

    public static Button Resume(RhythmId rhythm) => new(RhythmTexts.ResumeButton, RhythmActions.Resume, rhythm.Value);

    public static Button End(RhythmId rhythm) =>
        new(RhythmTexts.EndButton, RhythmActions.End, rhythm.Value) { Style = ButtonStyle.Danger, OpensForm = true };

    public static Button Beats(RhythmId rhythm) => new(RhythmTexts.BeatsButton, RhythmActions.Beats, rhythm.Value);

    public static Button Add(RhythmId rhythm) =>
        new(RhythmTexts.AddButton, RhythmActions.Add, rhythm.Value) { OpensForm = true };
}
