using System.Collections.Immutable;
using NodaTime;
using NodaTime.TimeZones;

namespace CommunityBot.Core.Rhythms.Calendars;

/// <summary>The zones of one calendar: those it names, those it defines, and the one for times without a zone.</summary>
internal sealed class CalendarZones(CalendarPart calendar, DateTimeZone fallback)
{
    private readonly ImmutableDictionary<string, CalendarPart> _definitions = calendar
        .PartsNamed("VTIMEZONE")
        .GroupBy(part => part.First("TZID")?.Value.Trim() ?? "", StringComparer.OrdinalIgnoreCase)
        .ToImmutableDictionary(same => same.Key, same => same.First(), StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, DateTimeZone> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The zone of a time. A name of the tz database means that zone, whatever the file's own definition of it says:
    /// programs cut such definitions short.
    /// </summary>
    /// <exception cref="CalendarFaultException">The file names a zone that nobody knows and it doesn't define.</exception>
    public DateTimeZone Of(CalendarTime time) => time.Zone is { } name ? Named(name) : Floating;

    /// <summary>
    /// The zone of days, and of times that name none: what the calendar says of itself by the widespread
    /// X-WR-TIMEZONE, else the fallback.
    /// </summary>
    public DateTimeZone Floating =>
        calendar.First("X-WR-TIMEZONE")?.Value.Trim() is { Length: > 0 } name ? Named(name) : fallback;

    /// <summary>The moment of a time.</summary>
    public Instant Moment(CalendarTime time) => time.Local.InZoneLeniently(Of(time)).ToInstant();

    /// <summary>
    /// The zone of the tz database that agrees with this one over a span; itself where it is one of them.
    /// </summary>
    /// <exception cref="CalendarFaultException">None agrees.</exception>
    public DateTimeZone InTzdb(DateTimeZone zone, Interval span)
    {
        if (zone is not DefinedZone)
            return zone;

        var same = ZoneEqualityComparer.ForInterval(span);
        return Candidates(zone.Id).FirstOrDefault(candidate => same.Equals(candidate, zone))
            ?? throw new CalendarFaultException(ScheduleTexts.ImportZoneOnlyInFile(zone.Id));
    }

    private DateTimeZone Named(string name)
    {
        if (name is CalendarTime.Utc)
            return DateTimeZone.Utc;
        if (_known.TryGetValue(name, out var known))
            return known;

        return _known[name] =
            CalendarZoneNames.Find(name)
            ?? Defined(name)
            ?? CalendarZoneNames.FindAbbreviation(name)
            ?? throw new CalendarFaultException(ScheduleTexts.ImportZoneUnknown(name));
    }

    private IEnumerable<DateTimeZone> Candidates(string name)
    {
        var location = _definitions[name].First("X-LIC-LOCATION")?.Value;
        DateTimeZone?[] near = [Floating, fallback, location is null ? null : CalendarZoneNames.Find(location)];

        return near.Where(zone => zone is not (null or DefinedZone))
            .OfType<DateTimeZone>()
            .Concat(CalendarZoneNames.ByRenown.Select(id => DateTimeZoneProviders.Tzdb[id]));
    }

    private DefinedZone? Defined(string name) =>
        _definitions.TryGetValue(name, out var definition) ? DefinedZone.Of(name, definition) : null;
}
