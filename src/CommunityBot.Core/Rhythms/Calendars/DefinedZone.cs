using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace CommunityBot.Core.Rhythms.Calendars;

/// <summary>
/// A zone as a file's VTIMEZONE defines it (RFC 5545, 3.6.5): exact between its first and last onset; before the first
/// it has the offset that the first one leaves.
/// </summary>
internal sealed class DefinedZone : DateTimeZone
{
    private const int LastYear = 2200;
    private const int MostOnsets = 700;
    private const int MostObservances = 50;

    private static readonly OffsetPattern OffsetPattern = OffsetPattern.CreateWithInvariantCulture("+HHmm");
    private static readonly OffsetPattern LongOffsetPattern = OffsetPattern.CreateWithInvariantCulture("+HHmmss");

    private readonly ImmutableArray<ZoneInterval> _intervals;

    private DefinedZone(string id, ImmutableArray<ZoneInterval> intervals)
        : base(
            id,
            isFixed: intervals.Length == 1,
            intervals.Min(interval => interval.WallOffset),
            intervals.Max(interval => interval.WallOffset)
        ) => _intervals = intervals;

    public override ZoneInterval GetZoneInterval(Instant instant)
    {
        var (low, high) = (0, _intervals.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_intervals[middle].End > instant)
                high = middle;
            else
                low = middle + 1;
        }

        return _intervals[low];
    }

    /// <summary>The zone that a VTIMEZONE defines.</summary>
    /// <exception cref="CalendarFaultException">It can't be read.</exception>
    public static DefinedZone Of(string id, CalendarPart definition)
    {
        var onsets = definition
            .Parts.Where(part => part.Name is "STANDARD" or "DAYLIGHT")
            .Take(MostObservances)
            .SelectMany(Onsets)
            .GroupBy(onset => onset.At)
            .Select(same => same.First())
            .OrderBy(onset => onset.At)
            .ToImmutableArray();
        if (onsets.IsEmpty)
            throw new CalendarFaultException(ScheduleTexts.ImportZoneUnreadable(id));

        var first = new ZoneInterval(id, start: null, onsets[0].At, onsets[0].From, Offset.Zero);
        var rest = onsets.Select(
            (onset, i) =>
                new ZoneInterval(id, onset.At, i + 1 < onsets.Length ? onsets[i + 1].At : null, onset.To, Offset.Zero)
        );

        return new(id, [first, .. rest]);
    }

    private static IEnumerable<Onset> Onsets(CalendarPart observance)
    {
        var from = OffsetOf(observance, "TZOFFSETFROM");
        var to = OffsetOf(observance, "TZOFFSETTO");
        var start = observance.First("DTSTART") is { } line
            ? CalendarTime.Of(line).Local
            : throw Unreadable(observance);
        var rules = observance.All("RRULE").Select(rule => CalendarRule.Read(rule.Value));
        var added = observance
            .All("RDATE")
            .SelectMany(rdate => rdate.Value.Split(',').Select(value => CalendarTime.Parse(rdate, value).Local));

        // The first onset is one even where the rule wouldn't have it: Outlook begins all its rules in 1601.
        var schedule = new Schedule(start, "", Duration.Zero, [.. rules]) { Added = [start, .. added] };

        return new ScheduleWalk(schedule, ForOffset(from))
            .CivilFrom(LocalDateTime.MinIsoValue)
            .TakeWhile(onset => onset.Year <= LastYear)
            .Take(MostOnsets)
            .Select(onset => new Onset(onset.WithOffset(from).ToInstant(), from, to));
    }

    private static Offset OffsetOf(CalendarPart observance, string name)
    {
        var text = observance.First(name)?.Value.Trim() ?? throw Unreadable(observance);
        var pattern = text.Length > "+HHmm".Length ? LongOffsetPattern : OffsetPattern;

        return pattern.Parse(text).TryGetValue(default, out var offset) ? offset : throw Unreadable(observance);
    }

    private static CalendarFaultException Unreadable(CalendarPart observance) =>
        new(ScheduleTexts.ImportZoneUnreadable(observance.Name));

    private sealed record Onset(Instant At, Offset From, Offset To);
}
