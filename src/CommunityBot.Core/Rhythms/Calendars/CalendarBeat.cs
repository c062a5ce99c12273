namespace CommunityBot.Core.Rhythms.Calendars;

/// <summary>A beat that a file adds to a series (RDATE), with a length of its own where it is a PERIOD.</summary>
internal sealed record CalendarBeat(CalendarTime Start, CalendarLength? Length);
