using System.Diagnostics;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>The form for a stored rhythm, filled with what is stored.</summary>
public sealed record OpenRhythm(Asker Asker, RhythmId Id) : FormOpening<AskedRhythm>
{
    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<AskedRhythm> Reading => AskedRhythm.Reading(Asker, Id);

    public override Step Open(AskedRhythm state, Instant now) =>
        state.Find() switch
        {
            RhythmSearch.Missing missing => new Step.Say(missing.Why),
            RhythmSearch.Found { Rhythm: var rhythm } => new Step.Show(
                RhythmForm.Filled(new RhythmTarget.Existing(rhythm.Id, rhythm.Version), RhythmForm.Stored(rhythm))
            ),
            _ => throw new UnreachableException(),
        };
}
