using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>What a command that changes a gathering sees: the gathering, the redraw of its card that may wait, its places, and its check.</summary>
public sealed record ChangedGathering(AskedGathering Asked, CardRedraw? Redraw, Seats? Seats, QuorumCheck? Check)
{
    /// <summary>Reads it.</summary>
    public static Reading<ChangedGathering> Reading(Asker asker, GatheringId id) =>
        AskedGathering
            .Reading(asker, id)
            .With(CardRedraw.Reading(id), (asked, redraw) => (asked, redraw))
            .With(Seats.Reading(id), (all, seats) => (all.asked, all.redraw, seats))
            .With(
                QuorumCheck.Reading(id),
                (all, check) => new ChangedGathering(all.asked, all.redraw, all.seats, check)
            );

    /// <summary>Stores the change, has the card redrawn, and has everybody told who said yes or maybe.</summary>
    internal Outcome.Applied Apply(Gathering before, Gathering changed, Instant now) =>
        Store(before, changed, now).Put(Telling.Of(changed, now));

    /// <summary>Stores the change and has the card redrawn; nobody is told.</summary>
    internal Outcome.Applied Store(Gathering before, Gathering changed, Instant now)
    {
        var outcome = Outcome.Apply.Put(changed);
        if (Seats.Beside(before, changed, Seats, now) is { } seats)
            outcome = outcome.Put(seats);
        if (QuorumCheck.Beside(before, changed) is { } check)
            outcome = outcome.Put(check);

        return CardRedraw.Wanted(changed, Redraw, now) is { } redraw ? outcome.Put(redraw) : outcome;
    }
}
