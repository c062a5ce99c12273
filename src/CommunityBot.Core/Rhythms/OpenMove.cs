using System.Diagnostics;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>The form that moves one gathering.</summary>
public sealed record OpenMove(Asker Asker, GatheringId Gathering) : FormOpening<AskedGathering>
{
    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<AskedGathering> Reading => AskedGathering.Reading(Asker, Gathering);

    public override Step Open(AskedGathering state, Instant now) =>
        state.FindToChange(Gathering, now) switch
        {
            GatheringSearch.Missing missing => new Step.Say(missing.Why),
            GatheringSearch.Found found => new Step.Show(Form(found.Gathering, found.Rhythm.Schedule.Zone)),
            _ => throw new UnreachableException(),
        };

    private static Form Form(Gathering gathering, string zone) =>
        new(
            RhythmActions.Move,
            RhythmFormTexts.MoveTitle,
            [.. GatheringInputs.For(GatheringWish.Of(gathering, zone), zone), GatheringInputs.NoteToAll],
            RhythmFormTexts.MoveAndTell,
            new GatheringVersion(gathering.Id, gathering.Change).Text
        )
        {
            Intro = [new Block.Paragraph(GatheringTexts.Headline(gathering))],
        };
}
