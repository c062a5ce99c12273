using System.Text.Json;
using CommunityBot.Core.Rhythms.Calendars;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Core.Tests.Rhythms;

public sealed class RealCalendarTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    private static readonly string File = Path.Combine(Oracle.Root, "..", "shared", "data", "calendars", "fablab.ics");

    [Fact]
    public void A_makerspaces_calendar_of_two_years_has_the_gatherings_that_ical_js_finds()
    {
        Assert.SkipUnless(System.IO.File.Exists(File), "The calendar isn't beside the repository.");
        var span = new Interval(Instant.FromUtc(2018, 1, 1, 0, 0), Instant.FromUtc(2020, 1, 1, 0, 0));

        var listing = CalendarFile.List(System.IO.File.ReadAllText(File), "UTC", span);

        Assert.Empty(listing.Problems);
        Assert.Equal(
            [.. ByIcal().Where(gathering => span.Contains(gathering.Start)).Order()],
            listing.Gatherings.Select(gathering => (gathering.Start, gathering.End, gathering.Title)).Order()
        );
    }

    [Fact]
    public void The_series_to_import_beat_as_the_listing_has_them()
    {
        Assert.SkipUnless(System.IO.File.Exists(File), "The calendar isn't beside the repository.");
        var span = new Interval(Instant.FromUtc(2018, 1, 1, 0, 0), Instant.FromUtc(2020, 1, 1, 0, 0));

        var reading = CalendarFile.Read(System.IO.File.ReadAllText(File), "UTC");

        var beats = reading.Series.SelectMany(series =>
            series.Schedule.From(span.Start).TakeWhile(beat => beat.Start < span.End)
        );
        var listed = CalendarFile.List(System.IO.File.ReadAllText(File), "UTC", span).Gatherings;
        Assert.Equal(listed.Select(gathering => gathering.Start), beats.Select(beat => beat.Start).Order());
    }

    private static IEnumerable<(Instant Start, Instant End, string Title)> ByIcal() =>
        Oracle
            .Ask("calendar.mjs", [], File, "2020")
            .Select(line => JsonSerializer.Deserialize<Gathering>(line, Json)!)
            .Select(gathering => (At(gathering.Start), At(gathering.End), gathering.Title));

    // The whole calendar is of one zone.
    private static Instant At(string civil) =>
        LocalDateTimePattern
            .GeneralIso.Parse(civil.Contains('T', StringComparison.Ordinal) ? civil : $"{civil}T00:00:00")
            .Value.InZoneLeniently(Berlin)
            .ToInstant();

    private sealed record Gathering(string Title, string Start, string End);
}
