using System.Diagnostics;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>The question whether a rhythm is really to end.</summary>
public sealed record OpenEnd(Asker Asker, RhythmId Id) : FormOpening<AskedRhythm>
{
    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<AskedRhythm> Reading => AskedRhythm.Reading(Asker, Id);

    public override Step Open(AskedRhythm state, Instant now) =>
        state.Find() switch
        {
            RhythmSearch.Missing missing => new Step.Say(missing.Why),
            RhythmSearch.Found found => new Step.Show(
                new Form(RhythmActions.End, RhythmFormTexts.EndTitle, [], RhythmFormTexts.EndIt, Id.Value)
                {
                    Intro = [new Block.Paragraph(RhythmFormTexts.ReallyEnd(found.Rhythm))],
                }
            ),
            _ => throw new UnreachableException(),
        };
}
