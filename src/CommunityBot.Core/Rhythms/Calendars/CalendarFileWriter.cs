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
    public static string Write(Community community, IEnumerable<Gathering> gatherings, Instant now)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//CommunityBot//Gatherings//EN" };
        calendar.AddProperty("X-WR-CALNAME", community.Name);
        calendar.Events.AddRange(gatherings.Select(gathering => EventOf(community, gathering, now)));

        return new CalendarSerializer().SerializeToString(calendar)
            ?? throw new InvalidOperationException("Ical.Net wrote nothing.");
    }

    private static ICalendarEvent EventOf(Community community, Gathering gathering, Instant now) =>
        new()
        {
            Uid = $"{gathering.Id.Value}@{community.Id.Value}",
            DtStamp = Utc(now),
            DtStart = Utc(gathering.Start),
            DtEnd = Utc(gathering.End),
            Sequence = gathering.Change,
            Status = gathering.Stage is GatheringStage.Cancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
            Summary = gathering.Details.Title,
            Description = gathering.Details.Purpose is [_, ..] purpose ? purpose : null,
            Location = gathering.Details.Place is [_, ..] place ? place : gathering.Details.Link?.ToString(),
            Url = gathering.Details.Link,
        };

    private static CalDateTime Utc(Instant moment) => new(moment.ToDateTimeUtc(), CalDateTime.UtcTzId);
}
