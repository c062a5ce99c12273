using System.Diagnostics;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms.Learning;

/// <summary>
/// What is proposed, as the preview that any edit of the rhythm has before it is saved; where there is nothing to preview,
/// the rhythm's form.
/// </summary>
public sealed record OpenAdvice(Asker Asker, RhythmId Id, Proposal Proposal) : FormOpening<CoordinatorState>
{
    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<CoordinatorState> Reading => CoordinatorState.Reading(Asker);

    public override Step Open(CoordinatorState state, Instant now)
    {
        if (CoordinatorsOnly.Refusal(state.By) is { } refusal)
            return new Step.Say(refusal);
        if (
            state.Rhythms.FirstOrDefault(rhythm => rhythm.Id == Id && rhythm.State is not RhythmState.Ended)
            is not { } rhythm
        )
            return new Step.Say(Gone);

        var target = new RhythmTarget.Existing(Id, rhythm.Version);
        var draft = new RhythmDraft(target, Proposal.In(RhythmForm.Stored(rhythm)));
        if (Proposal is Proposal.Look)
            return new Step.Show(RhythmForm.Filled(target, draft.Values));

        return RhythmCheck.Of(draft) switch
        {
            RhythmCheck.Fine fine => new OpenPreview(Asker, draft, fine.Plan).Open(state, now),
            RhythmCheck.ToMend => new Step.Show(RhythmForm.Filled(target, draft.Values)),
            _ => throw new UnreachableException(),
        };
    }

    private static Message Gone =>
        Message.Of(RhythmTexts.IDoNotFindRhythm).With(new Block.Buttons([RhythmButtons.AllRhythms]));
}
