using System.Diagnostics;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>
/// One meeting of a rhythm, from the moment it is fixed until it is over; then it becomes a
/// <see cref="PastGathering"/>, so that reading what is ahead never gets slower.
/// </summary>
/// <param name="Id">Its id, which a move doesn't change.</param>
/// <param name="Details">What it is.</param>
/// <param name="Start">When it starts.</param>
/// <param name="End">When it ends.</param>
/// <param name="Leads">When it is announced and reminded of.</param>
public sealed record Gathering(GatheringId Id, Details Details, Instant Start, Instant End, LeadTimes Leads)
    : IWakeable,
        IAffair
{
    /// <summary>The first part of the keys of gatherings.</summary>
    public const string Prefix = "gathering|";

    /// <summary>How long after the end thanks are said.</summary>
    public static readonly Duration ThanksAfter = Duration.FromMinutes(30);

    /// <summary>How far it has come.</summary>
    public required GatheringStage Stage { get; init; }

    /// <summary>The version of its rhythm that it follows.</summary>
    public int RhythmVersion { get; init; }

    /// <summary>What doesn't follow the rhythm any more.</summary>
    public OwnParts Own { get; init; }

    /// <summary>Counts the changes that people have to know of: moved, elsewhere, called off.</summary>
    public int Change { get; init; }

    /// <summary>When it was to start before it moved the first time; null when it never did.</summary>
    public Instant? MovedFrom { get; init; }

    /// <summary>Whether it is one besides the rhythm's beats.</summary>
    public bool Extra { get; init; }

    /// <summary>Its card in the channel; null until it is announced.</summary>
    public CardId? Card { get; init; }

    public string RowKey => Key(Id);

    public Instant? NextDue =>
        Stage switch
        {
            GatheringStage.Planned planned => planned.AnnounceAt,
            GatheringStage.Announced => ThanksAt,
            GatheringStage.Cancelled => Instant.Max(End, Id.OriginalStart),
            GatheringStage.Over => Id.OriginalStart,
            _ => throw new UnreachableException(),
        };

    /// <summary>When thanks are due.</summary>
    public Instant ThanksAt => End + ThanksAfter;

    /// <summary>When a reminder is due.</summary>
    public Instant RemindAt => Start - Leads.Remind;

    public bool IsOpen(Instant now) => End > now && Stage is (GatheringStage.Planned or GatheringStage.Announced);

    /// <summary>The key of a gathering's row.</summary>
    public static string Key(GatheringId id) => $"{Prefix}{id.Value}";

    /// <summary>Reads a gathering; null where it isn't fixed yet or is over.</summary>
    public static Reading<Gathering?> Reading(GatheringId id) => Read.Row<Gathering>(Key(id));

    /// <summary>The first part of the keys of one rhythm's gatherings.</summary>
    public static string PrefixOf(RhythmId rhythm) => $"{Prefix}{rhythm.Value}|";

    /// <summary>
    /// The gathering as its rhythm has it now, except for what was changed for it alone. When people are reminded stays
    /// as it was promised to those who answered early.
    /// </summary>
    public Gathering Following(Rhythm rhythm)
    {
        var following = this with { Details = Details.Following(rhythm.Details, Own), RhythmVersion = rhythm.Version };

        return Stage is GatheringStage.Planned && !Extra
            ? following with
            {
                Leads = Leads with { Announce = rhythm.Leads.Announce },
                Stage = new GatheringStage.Planned(Start - rhythm.Leads.Announce),
            }
            : following;
    }
}
