using System.Diagnostics;
using CommunityBot.Core.Rhythms;
using NodaTime;
using static CommunityBot.Core.Tests.Rhythms.Calendars;

namespace CommunityBot.Core.Tests.Rhythms;

public sealed class CalendarFileTests
{
    private const string Tuesdays =
        "DTSTART;TZID=Europe/Berlin:20260303T180000\nDTEND;TZID=Europe/Berlin:20260303T193000\nRRULE:FREQ=WEEKLY;COUNT=3";

    [Fact]
    public void A_weekly_event_becomes_a_series_with_all_that_is_said_of_it()
    {
        var file = File(
            Event(
                Tuesdays,
                "LOCATION:Library\\, first floor",
                "DESCRIPTION:What\\n matters",
                "URL:https://example.org/lc"
            )
        );

        var series = Series(file);

        Assert.Equal(("lean-coffee", "Lean Coffee"), (series.Uid, series.Title));
        Assert.Equal(
            (new LocalDateTime(2026, 3, 3, 18, 0), "Europe/Berlin"),
            (series.Schedule.Start, series.Schedule.Zone)
        );
        Assert.Equal(
            (Duration.FromMinutes(90), "FREQ=WEEKLY;COUNT=3"),
            (series.Schedule.Length, series.Schedule.Rules[0])
        );
        Assert.Equal(
            ("Library, first floor", "What\n matters", "https://example.org/lc"),
            (series.Place, series.Description, series.Link)
        );
    }

    [Theory]
    [InlineData("EXDATE;TZID=Europe/Berlin:20260310T180000")]
    [InlineData("EXDATE:20260310T170000Z")]
    [InlineData("EXDATE;VALUE=DATE:20260310")]
    [InlineData("EXDATE;TZID=America/New_York:20260310T130000")]
    public void A_beat_is_left_out_however_its_time_is_written(string exdate) =>
        Assert.Equal(
            ["03-03T17:00/03-03T18:30 Lean Coffee", "03-17T17:00/03-17T18:30 Lean Coffee"],
            Listed(File(Event(Tuesdays, exdate)))
        );

    [Fact]
    public void Added_beats_may_have_a_length_of_their_own()
    {
        var file = File(
            Event(
                Tuesdays,
                "RDATE;VALUE=PERIOD;TZID=Europe/Berlin:20260305T180000/PT3H,20260306T180000/20260306T190000"
            )
        );

        Assert.Equal(
            ["03-05T17:00/03-05T20:00 Lean Coffee", "03-06T17:00/03-06T18:00 Lean Coffee"],
            Listed(file)[1..3]
        );
        Assert.Equal(2, Series(file).Changes.Length);
    }

    [Fact]
    public void A_changed_beat_is_at_its_new_time_under_its_new_title_and_a_cancelled_one_is_gone()
    {
        var file = File(
                Event("RECURRENCE-ID:20260310T170000Z", "DTSTART:20260311T100000Z", "DURATION:PT1H", "SUMMARY:Ignored"),
                Event(
                    "RECURRENCE-ID;TZID=Europe/Berlin:20260317T180000",
                    "DTSTART:20260317T170000Z",
                    "STATUS:CANCELLED"
                ),
                Event(Tuesdays)
            )
            .Replace(
                "SUMMARY:Lean Coffee\nRECURRENCE-ID:",
                "SUMMARY:Lean Lunch\nRECURRENCE-ID:",
                StringComparison.Ordinal
            );

        Assert.Equal(["03-03T17:00/03-03T18:30 Lean Coffee", "03-11T10:00/03-11T11:00 Lean Lunch"], Listed(file));
        var moved = Assert.IsType<ImportedChange.Moved>(Series(file).Changes[0]);
        Assert.Equal(
            (new LocalDateTime(2026, 3, 10, 18, 0), new LocalDateTime(2026, 3, 11, 11, 0)),
            (moved.Original, moved.Start)
        );
        Assert.Equal((Duration.FromHours(1), "Lean Lunch", null), (moved.Length, moved.Title, moved.Place));
        Assert.IsType<ImportedChange.Cancelled>(Series(file).Changes[1]);
    }

    [Fact]
    public void A_change_from_some_beat_on_is_listed_and_imported_up_to_there_with_a_word_about_it()
    {
        var turn = Event(
            "RECURRENCE-ID;RANGE=THISANDFUTURE:20260310T170000Z",
            "DTSTART;TZID=Europe/Berlin:20260311T190000",
            "DURATION:PT1H"
        );
        var file = File(Event(Tuesdays), turn);

        Assert.Equal(
            [
                "03-03T17:00/03-03T18:30 Lean Coffee",
                "03-11T18:00/03-11T19:00 Lean Coffee",
                "03-18T18:00/03-18T19:00 Lean Coffee",
            ],
            Listed(file)
        );
        Assert.Contains(
            "From Tuesday, 10 March 2026 on, this series goes on in another way",
            Assert.Single(Problems(file))
        );
        Assert.Single(CalendarFile.Read(file, "UTC").Series[0].Schedule.From(Instant.MinValue));
    }

    [Fact]
    public void A_series_that_is_called_off_from_some_beat_on_ends_there()
    {
        var end = Event(
            "RECURRENCE-ID;RANGE=THISANDFUTURE:20260317T170000Z",
            "DTSTART:20260317T170000Z",
            "STATUS:CANCELLED"
        );

        Assert.Equal(2, Listed(File(Event(Tuesdays), end)).Count);
        Assert.Equal(2, Series(File(Event(Tuesdays), end)).Schedule.From(Instant.MinValue).Count());
    }

    [Fact]
    public void A_changed_beat_takes_place_even_where_the_series_leaves_it_out_or_never_had_it()
    {
        var file = File(
            Event(Tuesdays, "EXDATE:20260310T170000Z"),
            Event("RECURRENCE-ID:20260310T170000Z", "DTSTART:20260310T180000Z"),
            Event("RECURRENCE-ID:20260312T170000Z", "DTSTART:20260312T180000Z")
        );

        Assert.Equal(
            ["03-10T18:00/03-10T18:00 Lean Coffee", "03-12T18:00/03-12T18:00 Lean Coffee"],
            Listed(file)[1..3]
        );
        Assert.Equal(4, Series(file).Schedule.From(Instant.MinValue).Count());
    }

    [Theory]
    [InlineData("DTSTART:20260303T170000Z\nDURATION:PT90M", "03-03T17:00/03-03T18:30 Lean Coffee")]
    [InlineData("DTSTART:20260303T170000Z", "03-03T17:00/03-03T17:00 Lean Coffee")]
    [InlineData("DTSTART;VALUE=DATE:20260329", "03-28T23:00/03-29T22:00 Lean Coffee")]
    [InlineData("DTSTART;VALUE=DATE:20260327\nDTEND;VALUE=DATE:20260330", "03-26T23:00/03-29T22:00 Lean Coffee")]
    [InlineData("DTSTART:20260303T180000\nDURATION:P1W", "03-03T17:00/03-10T17:00 Lean Coffee")]
    [InlineData("DTSTART;TZID=Europe/Berlin:20260328T180000\nDURATION:P1D", "03-28T17:00/03-29T16:00 Lean Coffee")]
    [InlineData("DTSTART;TZID=Europe/Berlin:20260328T180000\nDURATION:PT24H", "03-28T17:00/03-29T17:00 Lean Coffee")]
    public void Days_durations_and_floating_times_are_of_the_fallback_zone(string lines, string expected) =>
        Assert.Equal([expected], Listed(File(Event(lines)), "Europe/Berlin"));

    [Fact]
    public void The_newest_edition_of_an_event_counts_and_an_event_that_is_called_off_does_not()
    {
        var (old, newer) = (
            Event("DTSTART:20260303T170000Z", "SEQUENCE:2"),
            Event("DTSTART:20260304T170000Z", "SEQUENCE:10")
        );

        Assert.Equal(["03-04T17:00/03-04T17:00 Lean Coffee"], Listed(File(newer, old)));
        Assert.Empty(Listed(File(newer, old, Event("DTSTART:20260304T170000Z", "SEQUENCE:11", "STATUS:CANCELLED"))));
    }

    [Fact]
    public void A_changed_beat_without_its_series_is_a_gathering_of_its_own()
    {
        var file = File(Event("RECURRENCE-ID:20260310T170000Z", "DTSTART:20260311T100000Z"));

        Assert.Equal(["03-11T10:00/03-11T10:00 Lean Coffee"], Listed(file));
        Assert.Equal("lean-coffee|20260310T170000", Series(file).Uid);
    }

    [Fact]
    public void Folded_lines_escapes_alarms_and_tasks_are_no_trouble()
    {
        var file = File(
                "BEGIN:VTODO\nSUMMARY:Buy coffee\nDTSTART:nonsense\nEND:VTODO",
                Event("DTSTART:20260303T170000Z", "BEGIN:VALARM\nTRIGGER:-PT15M\nDTSTART:19000101T000000Z\nEND:VALARM")
            )
            .Replace(
                "SUMMARY:Lean Coffee",
                "SUMMARY;LANGUAGE=\"en;x:y\":Lean\\, slow\\; and\r\n  fol\r\n\tded",
                StringComparison.Ordinal
            );

        Assert.Equal(["03-03T17:00/03-03T17:00 Lean, slow; and folded"], Listed(file));
        Assert.Empty(Problems(file));
    }

    [Theory]
    [InlineData("DTSTART:20260399T170000Z", "DTSTART can't be “20260399T170000Z”")]
    [InlineData("SEQUENCE:1", "It doesn't say when it starts")]
    [InlineData("DTSTART:20260303T170000Z\nDTEND:20260303T160000Z", "It ends before it starts")]
    [InlineData("DTSTART:20260303T170000Z\nDURATION:2 hours", "DURATION can't be “2 hours”")]
    [InlineData(
        "DTSTART:20260303T170000Z\nRRULE:FREQ=SOMETIMES",
        "a rule that can't be used, “FREQ=SOMETIMES”. FREQ can't be"
    )]
    [InlineData("DTSTART;TZID=Middle Earth:20260303T170000", "time zone “Middle Earth” isn't known")]
    [InlineData("DTSTART:20260303T170000Z\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "It never takes place")]
    [InlineData("DTSTART:20260303T170000Z\nEXDATE:soon", "EXDATE can't be “soon”")]
    public void A_broken_event_is_listed_with_its_title_and_spoils_no_other(string lines, string why)
    {
        var file = File(
            Event(lines),
            Event("DTSTART:20260304T170000Z").Replace("UID:lean", "UID:other", StringComparison.Ordinal)
        );

        Assert.Equal(["03-04T17:00/03-04T17:00 Lean Coffee"], Listed(file));
        var problem = Assert.Single(Problems(file));
        Assert.StartsWith("Lean Coffee: ", problem);
        Assert.Contains(why, problem);
    }

    [Fact]
    public void An_event_that_is_cut_off_does_not_swallow_the_next()
    {
        var file = File("BEGIN:VEVENT\nSUMMARY:Half\nDTSTART:20260303T170000Z", Event("DTSTART:20260304T170000Z"));

        Assert.Equal(["03-04T17:00/03-04T17:00 Lean Coffee"], Listed(file));
        Assert.Contains("Half: It isn't complete", Assert.Single(Problems(file)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Dear diary,\n today …")]
    [InlineData("BEGIN:VEVENT\nDTSTART:20260303T170000Z\nEND:VEVENT")]
    public void A_file_that_is_no_calendar_has_one_clear_problem(string file)
    {
        Assert.Contains("This isn't a calendar file", Assert.Single(Problems(file)));
        Assert.False(CalendarFile.List(file, "UTC", new(Instant.MinValue, Instant.MaxValue)).IsCalendar);
    }

    [Fact]
    public void A_hostile_file_neither_hangs_nor_exhausts_the_memory()
    {
        var crowd = Enumerable
            .Range(0, 300)
            .Select(number =>
                Event("DTSTART:20200101T000000Z", "RRULE:FREQ=SECONDLY")
                    .Replace("lean-coffee", $"{number}", StringComparison.Ordinal)
            );
        var clock = Stopwatch.StartNew();

        var listing = CalendarFile.List(
            File([.. crowd]),
            "UTC",
            new(Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2027, 1, 1, 0, 0))
        );

        Assert.Equal(100_000, listing.Gatherings.Length);
        Assert.Equal(300, listing.Problems.Length);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void A_file_with_more_events_than_anyone_has_is_refused_as_a_whole()
    {
        var file = File([.. Enumerable.Repeat(Event("DTSTART:20260303T170000Z"), 10_001)]);

        Assert.Contains("too large", Assert.Single(Problems(file)));
        Assert.Empty(Listed(file));
    }
}
