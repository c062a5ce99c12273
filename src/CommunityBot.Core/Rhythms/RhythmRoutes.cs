using System.Collections.Immutable;
using System.Diagnostics;
using CommunityBot.Core.Messaging;
using CommunityBot.Core.Rhythms.Importing;

namespace CommunityBot.Core.Rhythms;

/// <summary>Which button and which form leads to which command.</summary>
internal static class RhythmRoutes
{
    public static ImmutableDictionary<string, Func<Asker, string, Step>> Actions { get; } =
        ImmutableDictionary
            .Create<string, Func<Asker, string, Step>>()
            .Add(RhythmActions.Answer, Answer)
            .Add(RhythmActions.Remind, Remind)
            .Add(RhythmActions.Upcoming, (asker, _) => new Step.Run(new ShowUpcoming(asker)))
            .Add(RhythmActions.Next, (asker, _) => new Step.Run(new ShowNext(asker)))
            .Add(RhythmActions.CalendarFile, (asker, _) => new Step.Run(new ShowCalendarFile(asker)))
            .Add(RhythmActions.List, (asker, after) => new Step.Run(new ListRhythms(asker, after)))
            .Add(RhythmActions.Create, (asker, _) => new Step.Open(new OpenNewRhythm(asker)))
            .Add(RhythmActions.Reopen, Reopen)
            .Add(RhythmActions.Import, (asker, _) => new Step.Open(new OpenImport(asker)))
            .Add(RhythmActions.ImportThese, (asker, stamp) => new Step.Run(new ConfirmImport(asker, stamp)))
            .Add(RhythmActions.LeaveImport, (asker, stamp) => new Step.Run(new LeaveImport(asker, stamp)))
            .Add(RhythmActions.Beats, OfRhythm((asker, id) => new Step.Run(new ShowBeats(asker, id))))
            .Add(RhythmActions.Pause, OfRhythm((asker, id) => new Step.Run(new PauseRhythm(asker, id))))
            .Add(RhythmActions.Resume, OfRhythm((asker, id) => new Step.Run(new ResumeRhythm(asker, id))))
            .Add(RhythmActions.Edit, OfRhythm((asker, id) => new Step.Open(new OpenRhythm(asker, id))))
            .Add(RhythmActions.End, OfRhythm((asker, id) => new Step.Open(new OpenEnd(asker, id))))
            .Add(RhythmActions.Add, OfRhythm((asker, id) => new Step.Open(new OpenAdd(asker, id))))
            .Add(RhythmActions.GoAhead, OfGathering((asker, id) => new Step.Run(new GoAhead(asker, id))))
            .Add(RhythmActions.Move, OfGathering((asker, id) => new Step.Open(new OpenMove(asker, id))))
            .Add(RhythmActions.Cancel, OfGathering((asker, id) => new Step.Open(new OpenCancel(asker, id))));

    public static ImmutableDictionary<string, Func<Asker, string, FormValues, Step>> Forms { get; } =
        ImmutableDictionary
            .Create<string, Func<Asker, string, FormValues, Step>>()
            .Add(RhythmActions.Edit, Preview)
            .Add(RhythmActions.Confirm, (asker, context, _) => Save(asker, context))
            .Add(RhythmActions.Move, Move)
            .Add(RhythmActions.Cancel, Cancel)
            .Add(RhythmActions.Add, Add)
            .Add(
                RhythmActions.End,
                (asker, id, _) => OfRhythm((by, rhythm) => new Step.Run(new EndRhythm(by, rhythm)))(asker, id)
            )
            .Add(RhythmActions.Import, (asker, _, values) => ReadFile(asker, values[OpenImport.File]));

    private static Step Answer(Asker asker, string value) =>
        value.Split(';') is [var id, var word]
        && GatheringId.Parse(id) is { } gathering
        && AnswerWord.Parse(word) is { } answer
            ? new Step.Run(new AnswerInvitation(asker, gathering, answer))
            : Outdated;

    private static Step Remind(Asker asker, string value) =>
        value.Split(';') is [var id, var word]
        && GatheringId.Parse(id) is { } gathering
        && ReminderWord.Parse(word) is { } choice
            ? new Step.Run(new ChooseReminder(asker, gathering, choice))
            : Outdated;

    private static Step Preview(Asker asker, string context, FormValues values)
    {
        if (RhythmTarget.Parse(context) is not { } target)
            return Outdated;

        var draft = new RhythmDraft(target, values);
        return RhythmCheck.Of(draft) switch
        {
            RhythmCheck.ToMend toMend => new Step.Mend(toMend.Errors),
            RhythmCheck.Fine fine => new Step.Open(new OpenPreview(asker, draft, fine.Plan)),
            _ => throw new UnreachableException(),
        };
    }

    private static Step Reopen(Asker asker, string value) =>
        RhythmDraft.Parse(value) is { } draft ? new Step.Show(RhythmForm.Filled(draft.Target, draft.Values)) : Outdated;

    private static Step Save(Asker asker, string context) =>
        RhythmDraft.Parse(context) is { } draft && RhythmCheck.Of(draft) is RhythmCheck.Fine { Plan: var plan }
            ? draft.Target switch
            {
                RhythmTarget.Fresh target => new Step.Run(new CreateRhythm(asker, target.Stamp, plan)),
                RhythmTarget.Existing target => new Step.Run(
                    new EditRhythm(asker, target.Id, target.Version, plan, draft.Values)
                ),
                _ => throw new UnreachableException(),
            }
            : Outdated;

    private static Step Move(Asker asker, string context, FormValues values) =>
        GatheringVersion.Parse(context) is { } shown
            ? WithWish(values, wish => new Step.Run(new MoveGathering(asker, shown.Id, shown.Change, wish)))
            : Outdated;

    private static Step Add(Asker asker, string context, FormValues values) =>
        RhythmId.Parse(context) is { } rhythm
            ? WithWish(values, wish => new Step.Run(new AddGathering(asker, rhythm, wish)))
            : Outdated;

    private static Step Cancel(Asker asker, string context, FormValues values)
    {
        if (GatheringVersion.Parse(context) is not { } shown)
            return Outdated;

        var form = new FormReading(values);
        var note = form.Text(GatheringInputs.Note, GatheringInputs.MaxNote);

        return form.Errors.IsEmpty
            ? new Step.Run(new CancelGathering(asker, shown.Id, shown.Change, note))
            : new Step.Mend(form.Errors);
    }

    private static Step ReadFile(Asker asker, string text) =>
        text.Length == 0
            ? new Step.Mend([new(OpenImport.File, ImportTexts.FileMissing)])
            : new Step.Run(new ImportCalendar(asker, text));

    private static Step WithWish(FormValues values, Func<GatheringWish, Step> then)
    {
        var form = new FormReading(values);
        return GatheringInputs.Read(form) is { } wish ? then(wish) : new Step.Mend(form.Errors);
    }

    private static Func<Asker, string, Step> OfRhythm(Func<Asker, RhythmId, Step> step) =>
        (asker, value) => RhythmId.Parse(value) is { } rhythm ? step(asker, rhythm) : Outdated;

    private static Func<Asker, string, Step> OfGathering(Func<Asker, GatheringId, Step> step) =>
        (asker, value) => GatheringId.Parse(value) is { } gathering ? step(asker, gathering) : Outdated;

    /// <summary>For a button or form that an older version of the bot made, or that somebody forged.</summary>
    internal static Step.Say Outdated =>
        new(
            Message
                .Of(GatheringTexts.OutdatedButton)
                .With(new Block.Buttons([RhythmButtons.Upcoming, RhythmButtons.AllRhythms]))
        );
}
