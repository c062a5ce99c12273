using System.Diagnostics;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>A coordinator lets a rhythm beat again, from its next beat on.</summary>
public sealed record ResumeRhythm(Asker Asker, RhythmId Id) : Command<AskedRhythm>
{
    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<AskedRhythm> Reading => AskedRhythm.Reading(Asker, Id);

    public override Outcome Decide(AskedRhythm state, Instant now) =>
        state.Find() switch
        {
            RhythmSearch.Missing missing => Outcome.Refuse(missing.Why),
            RhythmSearch.Found { Rhythm.State: RhythmState.Active } => Outcome.AsItWas,
            RhythmSearch.Found found => Resume(found.Rhythm, now),
            _ => throw new UnreachableException(),
        };

    private Outcome.Applied Resume(Rhythm rhythm, Instant now)
    {
        var active = rhythm with
        {
            State = RhythmState.Active,
            PlannedThrough = Instant.Max(rhythm.PlannedThrough, now),
        };

        return Outcome
            .Apply.Put(active)
            .ReplyInPlace(
                Message
                    .Of(RhythmTexts.BeatsAgain(active))
                    .With(new Block.Buttons([RhythmButtons.Beats(Id), RhythmButtons.AllRhythms]))
            );
    }
}
