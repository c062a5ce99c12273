using System.Collections.Immutable;

namespace CommunityBot.Core.Rhythms.Calendars;

/// <summary>What a calendar file holds, and what of it couldn't be understood.</summary>
public sealed record CalendarReading(ImmutableArray<ImportedSeries> Series, ImmutableArray<ImportProblem> Problems);
