using System.Diagnostics;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>A coordinator adds one gathering besides a rhythm's beats; it is announced at once.</summary>
public sealed record AddGathering(Asker Asker, RhythmId Id, GatheringWish Wish) : Command<AskedRhythm>
{
    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<AskedRhythm> Reading => AskedRhythm.Reading(Asker, Id);

    public override Outcome Decide(AskedRhythm state, Instant now) =>
        state.Find() switch
        {
            RhythmSearch.Missing missing => Outcome.Refuse(missing.Why),
            RhythmSearch.Found found => Add(found.Rhythm, state, now),
            _ => throw new UnreachableException(),
        };

    private Outcome Add(Rhythm rhythm, AskedRhythm state, Instant now)
    {
        var start = Wish.StartIn(rhythm.Schedule.Zone);
        if (start <= now)
            return Mend(RhythmFormTexts.ThatTimeIsPast);
        if (state.Rows.FirstOrDefault(row => row.Id.OriginalStart == start) is { } there)
            return IsThis(there, start) ? Outcome.AsItWas : Mend(RhythmFormTexts.ThereIsOneAlready);
        if (
            state.Rows.Any(row =>
                row.Start == start && row.Stage is (GatheringStage.Planned or GatheringStage.Announced)
            )
        )
            return Mend(RhythmFormTexts.ThereIsOneAlready);
        if (rhythm.UnplannedBeats(start - Duration.Epsilon).FirstOrDefault()?.Start == start)
            return Mend(RhythmFormTexts.ItBeatsThenAnyway);

        var extra = Extra(rhythm, start, now);
        return Outcome
            .Apply.Put(extra)
            .Reply(
                Message
                    .Of(RhythmTexts.IsAdded(extra))
                    .With(new Block.Buttons([RhythmButtons.Move(extra.Id), RhythmButtons.Cancel(extra.Id)]))
            );
    }

    private Gathering Extra(Rhythm rhythm, Instant start, Instant now)
    {
        var own = OwnParts.None;
        if (Wish.Place != rhythm.Details.Place)
            own |= OwnParts.Place;
        if (Wish.Link != rhythm.Details.Link)
            own |= OwnParts.Link;
        if (Wish.Places != rhythm.Details.Places)
            own |= OwnParts.Places;

        return rhythm.Plan(new(start, start + Wish.Length)) with
        {
            Details = rhythm.Details with { Place = Wish.Place, Link = Wish.Link, Places = Wish.Places },
            Stage = new GatheringStage.Planned(now),
            Own = own,
            Extra = true,
        };
    }

    private bool IsThis(Gathering there, Instant start) =>
        there.Extra
        && there.Stage is not GatheringStage.Cancelled
        && (there.Start, there.End, there.Details.Place) == (start, start + Wish.Length, Wish.Place);

    private static Outcome.Refused Mend(Phrase how) =>
        Outcome.Mend(Message.Of(how), new InputError(GatheringInputs.Time, how));
}
