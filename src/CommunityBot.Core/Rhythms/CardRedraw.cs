using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>
/// A card that is to be drawn anew: one row however many people answer in the meantime, so that a burst of answers
/// becomes one redraw.
/// </summary>
/// <param name="Gathering">Whose card.</param>
/// <param name="At">When it is due.</param>
public sealed record CardRedraw(GatheringId Gathering, Instant At) : IWakeable
{
    /// <summary>The first part of the keys of redraws.</summary>
    public const string Prefix = "redraw|";

    /// <summary>How long answers are gathered before the card is drawn.</summary>
    public static readonly Duration Gathers = Duration.FromSeconds(1);

    /// <summary>How long after a drawing the card is compared with the state once more.</summary>
    public static readonly Duration Settles = Duration.FromSeconds(5);

    /// <summary>
    /// What was drawn last, when all that remains is to look once more. An answer whose commit crossed the drawing saw
    /// the redraw still waiting and relied on it; the second look finds it.
    /// </summary>
    public string? Drawn { get; init; }

    public string RowKey => Key(Gathering);

    public Instant? NextDue => At;

    /// <summary>The key of a redraw's row.</summary>
    public static string Key(GatheringId gathering) => $"{Prefix}{gathering.Value}";

    /// <summary>Reads a redraw; null where none waits.</summary>
    public static Reading<CardRedraw?> Reading(GatheringId gathering) => Read.Row<CardRedraw>(Key(gathering));

    /// <summary>The redraw to be stored so that the card is drawn soon; null when the waiting one will do.</summary>
    public static CardRedraw? Wanted(Gathering gathering, CardRedraw? waiting, Instant now) =>
        gathering.Card is null || waiting is { Drawn: null } ? null : new(gathering.Id, now + Gathers);
}
