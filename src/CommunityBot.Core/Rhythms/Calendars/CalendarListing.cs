using System.Collections.Immutable;

namespace CommunityBot.Core.Rhythms.Calendars;

/// <summary>The gatherings of a calendar file in a span of time, and what of the file couldn't be understood.</summary>
/// <param name="Gatherings">Ordered by start, end and title.</param>
/// <param name="Problems">What is missing among them, and why.</param>
/// <param name="IsCalendar">Whether the file is a calendar at all; if not, the one problem says so.</param>
public sealed record CalendarListing(
    ImmutableArray<ListedGathering> Gatherings,
    ImmutableArray<ImportProblem> Problems,
    bool IsCalendar
);
