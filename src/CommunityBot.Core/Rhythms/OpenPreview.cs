using System.Collections.Immutable;
using CommunityBot.Core.Messaging;
using CommunityBot.Core.Rhythms.Schedules;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>
/// The preview of a rhythm before it is saved: in plain words, with its next dates. Where it has none, or somebody else
/// has changed the rhythm in the meantime, the form comes back as it was typed and says so.
/// </summary>
public sealed record OpenPreview(Asker Asker, RhythmDraft Draft, RhythmPlan Plan) : FormOpening<CoordinatorState>
{
    private const int Dates = 5;
    private const int ManyAtOnce = 3;
    private const int MostCounted = 100;

    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<CoordinatorState> Reading => CoordinatorState.Reading(Asker);

    public override Step Open(CoordinatorState state, Instant now)
    {
        if (CoordinatorsOnly.Refusal(state.By) is { } refusal)
            return new Step.Say(refusal);

        if (ChangedMeanwhile(state) is { } current)
            return new Step.Show(Again(RhythmFormTexts.ChangedMeanwhile(current), Existing(current)));

        var plan = state.Rhythms.FirstOrDefault(IsTarget) is { } rhythm
            ? RhythmEdit.Keep(Plan, Draft.Values, rhythm)
            : Plan;
        var beats = plan.Schedule.From(now).Take(Dates).ToImmutableArray();

        return new Step.Show(
            beats.IsEmpty ? Again(RhythmFormTexts.NoDatesAhead, Draft.Target) : Preview(plan, beats, now)
        );
    }

    private Rhythm? ChangedMeanwhile(CoordinatorState state) =>
        state.Rhythms.FirstOrDefault(rhythm =>
            Draft.Target is RhythmTarget.Existing target
            && target.Id == rhythm.Id
            && target.Version != rhythm.Version
            && !RhythmEdit.Keep(Plan, Draft.Values, rhythm).IsAlready(rhythm)
        );

    private bool IsTarget(Rhythm rhythm) => Draft.Target is RhythmTarget.Existing target && target.Id == rhythm.Id;

    private static RhythmTarget.Existing Existing(Rhythm rhythm) => new(rhythm.Id, rhythm.Version);

    private Form Again(Phrase why, RhythmTarget target) =>
        RhythmForm.Filled(target, Draft.Values) with
        {
            Intro = [new Block.Paragraph(why)],
        };

    private Form Preview(RhythmPlan plan, ImmutableArray<Occurrence> beats, Instant now)
    {
        var announceAt = beats[0].Start - plan.Leads.Announce;
        var atOnce = plan
            .Schedule.From(now)
            .TakeWhile(beat => beat.Start - plan.Leads.Announce <= now)
            .Take(MostCounted)
            .Count();

        return new Form(RhythmActions.Confirm, RhythmFormTexts.PreviewTitle, [], RhythmFormTexts.Save, Draft.Text)
        {
            Intro =
            [
                new Block.Heading(new Phrase.Verbatim(plan.Details.Title)),
                new Block.Paragraph(ScheduleWords.Describe(plan.Schedule)),
                new Block.Context(RhythmFormTexts.TimeInZone(plan.Schedule.Zone)),
                new Block.Paragraph(RhythmFormTexts.NextDates(beats.Length)),
                .. beats.Select(beat => new Block.Paragraph(new Phrase.Span(beat.Start, beat.End))),
                new Block.Context(RhythmFormTexts.TimesAreYours),
                .. Draft.Target is RhythmTarget.Fresh
                    ? [new Block.Paragraph(RhythmFormTexts.FirstAnnouncement(announceAt, now))]
                    : ImmutableArray<Block>.Empty,
                .. atOnce >= ManyAtOnce
                    ? [new Block.Context(RhythmFormTexts.ManyAtOnce(atOnce))]
                    : ImmutableArray<Block>.Empty,
            ],
            Aside = new(RhythmFormTexts.ChangeSomething, RhythmActions.Reopen, Draft.Text) { OpensForm = true },
        };
    }
}
