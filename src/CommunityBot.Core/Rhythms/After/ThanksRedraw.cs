using NodaTime;

namespace CommunityBot.Core.Rhythms.After;

/// <summary>Thanks that are to be drawn anew, with those who were there: one row however many say so in the meantime.</summary>
/// <param name="Gathering">Whose thanks.</param>
/// <param name="At">When it is due.</param>
public sealed record ThanksRedraw(GatheringId Gathering, Instant At) : IWakeable
{
    /// <summary>The first part of the keys of these rows.</summary>
    public const string Prefix = "thanks-redraw|";

    /// <summary>
    /// What was drawn last, when all that remains is to look once more: for what crossed the drawing, as
    /// <see cref="CardRedraw.Drawn"/> does.
    /// </summary>
    public string? Drawn { get; init; }

    public string RowKey => Key(Gathering);

    public Instant? NextDue => At;

    /// <summary>The key of a gathering's row.</summary>
    public static string Key(GatheringId gathering) => $"{Prefix}{gathering.Value}";

    /// <summary>Reads it; null where none waits.</summary>
    public static Reading<ThanksRedraw?> Reading(GatheringId gathering) => Read.Row<ThanksRedraw>(Key(gathering));

    /// <summary>The redraw to be stored so that the thanks are drawn soon; null when the waiting one will do.</summary>
    public static ThanksRedraw? Wanted(GatheringId gathering, ThanksRedraw? waiting, Instant now) =>
        waiting is { Drawn: null } ? null : new(gathering, now + CardRedraw.Gathers);

    /// <summary>Also has the thanks drawn anew.</summary>
    internal static Outcome.Applied Also(
        Outcome.Applied outcome,
        GatheringId gathering,
        ThanksRedraw? waiting,
        Instant now
    ) => Wanted(gathering, waiting, now) is { } redraw ? outcome.Put(redraw) : outcome;
}
