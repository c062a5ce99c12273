using System.Collections.Immutable;
using CommunityBot.Core.Rhythms.Schedules;
using NodaTime;

namespace CommunityBot.Core.Rhythms.Calendars;

/// <summary>An event of a file with all that the file changes of it.</summary>
/// <param name="Event">The series itself.</param>
/// <param name="Zone">In which its beats are civil times; maybe one that only the file knows.</param>
/// <param name="Schedule">When it beats, in that zone.</param>
/// <param name="Changes">What differs, by the original beat.</param>
internal sealed record CalendarSeries(
    CalendarEvent Event,
    DateTimeZone Zone,
    Schedule Schedule,
    ImmutableArray<CalendarChange> Changes
)
{
    /// <summary>From when on the series goes on in another way (RANGE=THISANDFUTURE), ordered by their beats.</summary>
    public ImmutableArray<CalendarChange> Turns { get; init; } = [];
}
