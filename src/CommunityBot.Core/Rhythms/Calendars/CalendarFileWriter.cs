using CommunityBot.Core.Communities;
using Ical.Net;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;
using ICalendarEvent = Ical.Net.CalendarComponents.CalendarEvent;

namespace CommunityBot.Core.Rhythms.Calendars;

/// <summary>
/// Writes gatherings as a calendar file (RFC 5545), one event each. A gathering keeps its UID when it moves, so that a later
/// file changes what an earlier one put into a calendar.
/// </summary>
internal static class CalendarFileWriter
{
    // How long a program may wait before it looks at a subscribed calendar again (RFC 5545, 3.3.6).
    private const string LookAgain = "PT1H";

    /// <summary>Some gatherings of one community.</summary>
    public static string Write(Community community, IEnumerable<Gathering> gatherings, Instant now) =>
        Write(community.Name, gatherings.Select(gathering => new CalendarEntry(community, gathering)), now);

    /// <summary>Gatherings of any communities, in a calendar of that name.</summary>
    public static string Write(string name, IEnumerable<CalendarEntry> entries, Instant now)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//CommunityBot//Gatherings//EN" };
        calendar.AddProperty("X-WR-CALNAME", name);
        calendar.AddProperty("X-PUBLISHED-TTL", LookAgain);
        calendar.Events.AddRange(entries.Select(entry => EventOf(entry, now)));

        return new CalendarSerializer().SerializeToString(calendar)
            ?? throw new InvalidOperationException("Ical.Net wrote nothing.");
    }

    private static ICalendarEvent EventOf(CalendarEntry entry, Instant now)
    {
        var (community, gathering) = entry;
        return new()
        {
            Uid = entry.Uid,
            DtStamp = Utc(now),
            DtStart = Utc(gathering.Start),
            DtEnd = Utc(gathering.End),
            Sequence = entry.Sequence,
            Status = gathering.Stage is GatheringStage.Cancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
            Summary = gathering.Details.Title,
            Description = gathering.Details.Purpose is [_, ..] purpose ? purpose : null,
            Location = gathering.Details.Place is [_, ..] place ? place : gathering.Details.Link?.ToString(),
            Url = gathering.Details.Link,
            Categories = [community.Name],
        };
    }

    private static CalDateTime Utc(Instant moment) => new(moment.ToDateTimeUtc(), CalDateTime.UtcTzId);
}
