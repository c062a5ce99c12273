using System.Collections.Immutable;

namespace CommunityBot.Core.Rhythms.Calendars;

/// <summary>A VEVENT, read but not yet put together with others of its UID.</summary>
/// <param name="Uid">Its id; shared by a series and the changes to it.</param>
/// <param name="Title">Its SUMMARY; empty where it has none.</param>
/// <param name="Start">Its DTSTART.</param>
/// <param name="Length">How long it lasts.</param>
internal sealed record CalendarEvent(string Uid, string Title, CalendarTime Start, CalendarLength Length)
{
    public ImmutableArray<string> Rules { get; init; } = [];

    public ImmutableArray<CalendarBeat> Added { get; init; } = [];

    public ImmutableArray<CalendarTime> LeftOut { get; init; } = [];

    /// <summary>Which beat of its series it stands for (RECURRENCE-ID); null for the series itself.</summary>
    public CalendarTime? Replaces { get; init; }

    /// <summary>Whether it stands for that beat and all that follow it (RANGE=THISANDFUTURE).</summary>
    public bool AndFollowing { get; init; }

    public bool IsCancelled { get; init; }

    /// <summary>The edition: of several the highest counts (SEQUENCE, then the time stamps as they are written).</summary>
    public (int Sequence, string Stamp) Edition { get; init; }

    public string? Place { get; init; }

    public string? Description { get; init; }

    public string? Link { get; init; }
}
