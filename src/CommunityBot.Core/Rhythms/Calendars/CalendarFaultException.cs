using CommunityBot.Core.Messaging;

namespace CommunityBot.Core.Rhythms.Calendars;

/// <summary>A part of a calendar file can't be understood; it is caught where that part is read, and listed.</summary>
internal sealed class CalendarFaultException(Phrase why) : Exception
{
    public Phrase Why { get; } = why;
}
