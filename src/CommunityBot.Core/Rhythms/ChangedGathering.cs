using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>What a command that changes a gathering sees: the gathering and the redraw of its card that may wait.</summary>
public sealed record ChangedGathering(AskedGathering Asked, CardRedraw? Redraw)
{
    /// <summary>Reads it.</summary>
    public static Reading<ChangedGathering> Reading(Asker asker, GatheringId id) =>
        AskedGathering
            .Reading(asker, id)
            .With(CardRedraw.Reading(id), (asked, redraw) => new ChangedGathering(asked, redraw));

    /// <summary>Stores the change, has the card redrawn, and has everybody told who said yes or maybe.</summary>
    internal Outcome.Applied Apply(Gathering changed, Instant now)
    {
        var outcome = Outcome.Apply.Put(changed).Put(Telling.Of(changed, now));
        return CardRedraw.Wanted(changed, Redraw, now) is { } redraw ? outcome.Put(redraw) : outcome;
    }
}
