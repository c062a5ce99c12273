using System.Collections.Immutable;

namespace CommunityBot.Core.Rhythms.Calendars;

/// <summary>One VCALENDAR as it was understood.</summary>
internal sealed record UnderstoodCalendar(
    CalendarZones Zones,
    ImmutableArray<CalendarSeries> Series,
    ImmutableArray<ImportProblem> Problems
)
{
    /// <summary>False where the file is no calendar that can be read.</summary>
    public bool IsCalendar { get; init; } = true;
}
