using System.Diagnostics;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>The form that calls one gathering off.</summary>
public sealed record OpenCancel(Asker Asker, GatheringId Gathering) : FormOpening<AskedGathering>
{
    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<AskedGathering> Reading => AskedGathering.Reading(Asker, Gathering);

    public override Step Open(AskedGathering state, Instant now) =>
        state.FindToChange(Gathering, now) switch
        {
            GatheringSearch.Missing missing => new Step.Say(missing.Why),
            GatheringSearch.Found found => new Step.Show(Form(found.Gathering)),
            _ => throw new UnreachableException(),
        };

    private static Form Form(Gathering gathering) =>
        new(
            RhythmActions.Cancel,
            RhythmFormTexts.CancelTitle,
            [GatheringInputs.NoteToAll],
            RhythmFormTexts.CancelAndTell,
            new GatheringVersion(gathering.Id, gathering.Change).Text
        )
        {
            Intro = [new Block.Paragraph(RhythmFormTexts.ReallyCancel(gathering))],
        };
}
