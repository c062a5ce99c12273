using CommunityBot.Core.Communities;
using CommunityBot.Core.Rhythms.Schedules;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>
/// A series of gatherings. Its beats are computed from the schedule; a beat becomes a <see cref="Gathering"/> row when it
/// is time to announce it, or earlier when somebody moves it, calls it off or answers.
/// </summary>
/// <param name="Id">Its id.</param>
/// <param name="Details">What its gatherings are.</param>
/// <param name="Schedule">When it beats.</param>
/// <param name="Leads">When its gatherings are announced and reminded of.</param>
/// <param name="PlannedThrough">The start of the last beat that has been dealt with; only later ones are planned.</param>
public sealed record Rhythm(RhythmId Id, Details Details, Schedule Schedule, LeadTimes Leads, Instant PlannedThrough)
    : IWakeable,
        IAffair
{
    /// <summary>The first part of the keys of rhythms.</summary>
    public const string Prefix = "rhythm|";

    /// <summary>Whether it beats.</summary>
    public RhythmState State { get; init; }

    /// <summary>Counts the edits, so that of two coordinators the later one sees what the other did.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Since when an edit waits to be carried to the gatherings that are fixed already; null when none does.</summary>
    public Instant? Spreading { get; init; }

    /// <summary>Which form it was made by (a double click is the same form), or which event of a calendar file.</summary>
    public string Origin { get; init; } = "";

    public string RowKey => Key(Id);

    public Instant? NextDue => Spreading ?? NextBeat?.Start - Leads.Announce;

    /// <summary>The next beat that hasn't been dealt with; null when there will be none.</summary>
    public Occurrence? NextBeat => UnplannedBeats(PlannedThrough).FirstOrDefault();

    public bool IsOpen(Instant now) => State is RhythmState.Paused || NextBeat is not null;

    /// <summary>The key of a rhythm's row.</summary>
    public static string Key(RhythmId id) => $"{Prefix}{id.Value}";

    /// <summary>Reads a rhythm; null where there is none.</summary>
    public static Reading<Rhythm?> Reading(RhythmId id) => Read.Row<Rhythm>(Key(id));

    /// <summary>The beats after that moment that haven't been dealt with, without an end where the schedule has none.</summary>
    public IEnumerable<Occurrence> UnplannedBeats(Instant after) =>
        State == RhythmState.Active ? Schedule.From(Instant.Max(after, PlannedThrough) + Duration.Epsilon) : [];

    /// <summary>A beat made a gathering of its own, to be announced in due time.</summary>
    public Gathering Plan(Occurrence beat) =>
        new(GatheringId.Of(Id, beat.Start), Details, beat.Start, beat.End, Leads)
        {
            Stage = new GatheringStage.Planned(beat.Start - Leads.Announce),
            RhythmVersion = Version,
        };
}
