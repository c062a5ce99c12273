using System.Diagnostics;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>A coordinator moves one gathering to another time or place; everybody is told.</summary>
/// <param name="Asker">Who does.</param>
/// <param name="Gathering">Which gathering; it may be a beat that isn't fixed yet.</param>
/// <param name="Change">The number of its last change that the form showed.</param>
/// <param name="Wish">When and where it is to be.</param>
public sealed record MoveGathering(Asker Asker, GatheringId Gathering, int Change, GatheringWish Wish)
    : Command<ChangedGathering>
{
    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<ChangedGathering> Reading => ChangedGathering.Reading(Asker, Gathering);

    public override Outcome Decide(ChangedGathering state, Instant now) =>
        state.Asked.FindToChange(Gathering, now) switch
        {
            GatheringSearch.Missing missing => Outcome.Refuse(missing.Why),
            GatheringSearch.Found found => Move(found, state, now),
            _ => throw new UnreachableException(),
        };

    private Outcome Move(GatheringSearch.Found found, ChangedGathering state, Instant now)
    {
        var before = found.Gathering;
        var moved = Moved(before, Wish.StartIn(found.Rhythm.Schedule.Zone));

        if (IsSame(before, moved))
            return Change == before.Change ? Mend(RhythmFormTexts.ItIsThereAlready) : Outcome.AsItWas;
        if (Change != before.Change)
            return Mend(RhythmFormTexts.GatheringChangedMeanwhile(before));
        if (moved.Start <= now)
            return Mend(RhythmFormTexts.ThatTimeIsPast);
        if (moved.Start != before.Start && IsAnotherBeat(found.Rhythm, moved.Start))
            return Mend(RhythmFormTexts.ItBeatsThenAnyway);

        if (Wish.Note.Length == 0 && HasOnlyOtherPlaces(before, moved))
            return Resize(before, moved, state, now);

        return state
            .Apply(before, moved, now)
            .Send(GatheringNews.Changed(moved, before.Start, Wish.Note))
            .Reply(
                Message
                    .Of(RhythmTexts.IsMoved(moved))
                    .With(new Block.Buttons([RhythmButtons.Move(Gathering), RhythmButtons.Cancel(Gathering)]))
            );
    }

    // Nobody needs to go anywhere else, so nobody is disturbed; those who wait hear of a place that is theirs now.
    private Outcome.Applied Resize(Gathering before, Gathering moved, ChangedGathering state, Instant now)
    {
        var resized = before with { Details = moved.Details, Own = moved.Own };

        return state
            .Store(before, resized, now)
            .Reply(
                Message
                    .Of(SeatTexts.PlacesAreChanged(resized))
                    .With(new Block.Buttons([RhythmButtons.Move(Gathering), RhythmButtons.Cancel(Gathering)]))
            );
    }

    private bool IsAnotherBeat(Rhythm rhythm, Instant start) =>
        start != Gathering.OriginalStart
        && rhythm.UnplannedBeats(start - Duration.Epsilon).FirstOrDefault()?.Start == start;

    private Gathering Moved(Gathering before, Instant start)
    {
        var details = before.Details with { Place = Wish.Place, Link = Wish.Link, Places = Wish.Places };
        var own = before.Own;
        if (details.Place != before.Details.Place)
            own |= OwnParts.Place;
        if (details.Link != before.Details.Link)
            own |= OwnParts.Link;
        if (details.Places != before.Details.Places)
            own |= OwnParts.Places;

        return before with
        {
            Details = details,
            Start = start,
            End = start + Wish.Length,
            Own = own,
            Change = before.Change + 1,
            MovedFrom = start == (before.MovedFrom ?? before.Start) ? null : before.MovedFrom ?? before.Start,
            Stage = before is { Stage: GatheringStage.Planned, Extra: false }
                ? new GatheringStage.Planned(start - before.Leads.Announce)
                : before.Stage,
        };
    }

    private static bool HasOnlyOtherPlaces(Gathering before, Gathering moved) =>
        IsSame(before, moved with { Details = moved.Details with { Places = before.Details.Places } });

    private static bool IsSame(Gathering before, Gathering moved) =>
        (before.Start, before.End, before.Details) == (moved.Start, moved.End, moved.Details);

    private static Outcome.Refused Mend(Phrase how) =>
        Outcome.Mend(Message.Of(how), new InputError(GatheringInputs.Date, how));
}
