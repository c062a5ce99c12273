using CommunityBot.Core.Rhythms.Schedules;
using NodaTime;

namespace CommunityBot.Core.Rhythms.After;

/// <summary>
/// What goes on after a gathering: people say that they were there and whether it was worth it, somebody writes a recap.
/// It begins with the thanks and names nobody.
/// </summary>
/// <param name="Gathering">Which gathering is over.</param>
/// <param name="Since">When thanks were said.</param>
/// <param name="Next">When the rhythm's next one is, as the thanks say; null where there is none.</param>
/// <param name="At">When its next step is due.</param>
public sealed record Aftermath(GatheringId Gathering, Instant Since, Occurrence? Next, Instant At) : IWakeable
{
    /// <summary>The first part of the keys of these rows.</summary>
    public const string Prefix = "aftermath|";

    /// <summary>How long people can say that they were there, and whether it was worth it.</summary>
    public static readonly Duration StaysOpen = Duration.FromHours(72);

    /// <summary>How far it has come.</summary>
    public AftermathStage Stage { get; init; }

    public string RowKey => Key(Gathering);

    public Instant? NextDue => Stage is AftermathStage.Closed ? null : At;

    /// <summary>When the pulse ends.</summary>
    public Instant ClosesAt => Since + StaysOpen;

    /// <summary>Whether people can still say something.</summary>
    public bool IsOpen(Instant now) => Stage is AftermathStage.Begun or AftermathStage.Open && now < ClosesAt;

    /// <summary>What begins with the thanks.</summary>
    public static Aftermath Of(Gathering over, Gathering? next, Instant now) =>
        new(over.Id, now, next is null ? null : new(next.Start, next.End), now);

    /// <summary>The key of a gathering's row.</summary>
    public static string Key(GatheringId gathering) => $"{Prefix}{gathering.Value}";

    /// <summary>Reads it; null where no thanks have been said.</summary>
    public static Reading<Aftermath?> Reading(GatheringId gathering) => Read.Row<Aftermath>(Key(gathering));
}
