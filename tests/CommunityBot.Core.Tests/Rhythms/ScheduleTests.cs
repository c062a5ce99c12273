using CommunityBot.Core.Rhythms;
using CsCheck;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Core.Tests.Rhythms;

public sealed class ScheduleTests
{
    [Theory]
    [InlineData("Europe/Berlin", "2026-03-28T02:30", "2026-03-28T01:30Z 2026-03-29T01:30Z 2026-03-30T00:30Z")]
    [InlineData("America/New_York", "2026-03-07T02:15", "2026-03-07T07:15Z 2026-03-08T07:15Z 2026-03-09T06:15Z")]
    public void A_time_that_the_clocks_skip_is_moved_forward_by_the_gap(string zone, string start, string expected) =>
        Assert.Equal(expected, Starts(AtLocal(start, zone, "FREQ=DAILY"), 3));

    [Theory]
    [InlineData("Europe/Berlin", "2026-10-24T02:30", "2026-10-24T00:30Z 2026-10-25T00:30Z 2026-10-26T01:30Z")]
    [InlineData("America/New_York", "2026-10-31T01:30", "2026-10-31T05:30Z 2026-11-01T05:30Z 2026-11-02T06:30Z")]
    public void A_time_that_comes_twice_is_taken_the_first_time(string zone, string start, string expected) =>
        Assert.Equal(expected, Starts(AtLocal(start, zone, "FREQ=DAILY"), 3));

    [Theory]
    [InlineData("Australia/Lord_Howe", "2026-10-03T02:10", "2026-10-02T15:40Z 2026-10-03T15:40Z 2026-10-04T15:10Z")]
    [InlineData("Australia/Lord_Howe", "2026-04-04T01:45", "2026-04-03T14:45Z 2026-04-04T14:45Z 2026-04-05T15:15Z")]
    public void Lord_Howe_shifts_by_half_an_hour(string zone, string start, string expected) =>
        Assert.Equal(expected, Starts(AtLocal(start, zone, "FREQ=DAILY"), 3));

    [Theory]
    [InlineData("Asia/Kathmandu", "2026-03-03T18:00", "2026-03-03T12:15Z 2026-03-10T12:15Z")]
    [InlineData("Asia/Kolkata", "2026-03-03T18:00", "2026-03-03T12:30Z 2026-03-10T12:30Z")]
    public void Zones_of_odd_offsets_keep_their_quarters(string zone, string start, string expected) =>
        Assert.Equal(expected, Starts(AtLocal(start, zone, "FREQ=WEEKLY"), 2));

    [Fact]
    public void A_day_that_Samoa_skipped_falls_on_the_next_and_counts_once() =>
        Assert.Equal(
            "2011-12-30T04:00Z 2011-12-31T04:00Z 2012-01-01T04:00Z",
            Starts(AtLocal("2011-12-29T18:00", "Pacific/Apia", "FREQ=DAILY"), 3)
        );

    [Theory]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", "2026-12-16", "2026-12-16 2026-12-30 2027-01-13")]
    [InlineData("FREQ=MONTHLY;BYDAY=-1FR", "2026-01-30", "2026-01-30 2026-02-27 2026-03-27")]
    [InlineData("FREQ=MONTHLY;BYDAY=5MO", "2026-01-01", "2026-03-30 2026-06-29 2026-08-31")]
    [InlineData("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-01-01", "2026-01-30 2026-02-27 2026-03-31")]
    [InlineData("FREQ=MONTHLY", "2026-01-31", "2026-01-31 2026-03-31 2026-05-31")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-1", "2026-01-31", "2026-01-31 2026-02-28 2026-03-31")]
    [InlineData("FREQ=YEARLY", "2024-02-29", "2024-02-29 2028-02-29 2032-02-29")]
    [InlineData("FREQ=YEARLY;BYYEARDAY=366", "2026-01-01", "2028-12-31 2032-12-31 2036-12-31")]
    [InlineData("FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO", "2020-01-01", "2020-12-28 2026-12-28 2032-12-27")]
    [InlineData("FREQ=YEARLY;BYMONTHDAY=15", "2026-11-15", "2026-11-15 2027-11-15 2028-11-15")]
    [InlineData("FREQ=YEARLY;BYMONTHDAY=13;BYDAY=FR", "2026-01-01", "2026-02-13 2026-03-13 2026-11-13")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU", "1997-08-05", "1997-08-05 1997-08-17 1997-08-19")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO", "1997-08-05", "1997-08-05 1997-08-10 1997-08-19")]
    public void Rules_fall_on_the_days_that_RFC_5545_has_for_them(string rule, string start, string expected) =>
        Assert.Equal(expected, Days(AtLocal($"{start}T18:00", "Europe/Berlin", rule), 3));

    [Fact]
    public void A_start_that_does_not_fit_its_rule_is_no_beat() =>
        Assert.Equal("2026-03-03 2026-03-10", Days(AtLocal("2026-03-02T18:00", "UTC", "FREQ=WEEKLY;BYDAY=TU"), 2));

    [Theory]
    [InlineData("UNTIL=20260317T170000Z", "2026-03-03 2026-03-10 2026-03-17")]
    [InlineData("UNTIL=20260317T165959Z", "2026-03-03 2026-03-10")]
    [InlineData("UNTIL=20260317T180000", "2026-03-03 2026-03-10 2026-03-17")]
    [InlineData("UNTIL=20260317", "2026-03-03 2026-03-10 2026-03-17")]
    [InlineData("COUNT=2", "2026-03-03 2026-03-10")]
    public void A_rule_ends_with_its_count_or_its_last_moment(string end, string expected) =>
        Assert.Equal(expected, Days(AtLocal("2026-03-03T18:00", "Europe/Berlin", $"FREQ=WEEKLY;{end}"), 9));

    [Fact]
    public void Rules_and_added_beats_merge_without_those_left_out()
    {
        var schedule = AtLocal("2026-03-03T18:00", "UTC", "FREQ=WEEKLY;COUNT=3", "FREQ=MONTHLY;COUNT=2") with
        {
            Added = [new(2026, 3, 5, 18, 0), new(2026, 3, 10, 18, 0)],
            LeftOut = [new(2026, 3, 17, 18, 0)],
        };

        var days = Days(schedule, 9);

        Assert.Equal("2026-03-03 2026-03-05 2026-03-10 2026-04-03", days);
    }

    [Fact]
    public void Without_a_rule_it_beats_once_and_at_the_added_times()
    {
        var schedule = AtLocal("2026-03-03T18:00", "UTC") with { Added = [new(2026, 3, 1, 18, 0)] };

        Assert.Equal("2026-03-01 2026-03-03", Days(schedule, 9));
    }

    [Fact]
    public void Hours_that_a_gap_moves_onto_later_ones_stay_in_order_and_count_once() =>
        Assert.Equal(
            "2026-03-29T00:30Z 2026-03-29T01:00Z 2026-03-29T01:30Z 2026-03-29T02:00Z",
            Starts(AtLocal("2026-03-29T01:30", "Europe/Berlin", "FREQ=MINUTELY;INTERVAL=30"), 4)
        );

    [Fact]
    public void Calendar_days_end_at_midnight_also_where_a_day_has_25_hours()
    {
        var allDay = AtLocal("2026-10-25T00:00", "Europe/Berlin") with { Length = Duration.FromDays(1) };

        Assert.Equal(Duration.FromHours(24), Lasts(allDay));
        Assert.Equal(Duration.FromHours(25), Lasts(allDay with { LastsCalendarDays = true }));
    }

    [Theory]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31")]
    [InlineData("FREQ=HOURLY;INTERVAL=2;BYHOUR=13")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2")]
    public void A_rule_that_never_beats_ends_the_walk_instead_of_searching_for_ever(string rule) =>
        Assert.Empty(AtLocal("2026-03-03T18:00", "UTC", rule).From(Instant.MinValue));

    [Fact]
    public void A_rule_without_an_end_ends_with_the_calendar() =>
        Assert.Equal(
            9_998,
            AtLocal("9990-01-01T00:00", "UTC", "FREQ=YEARLY").From(Instant.MinValue).Last().Start.InUtc().Year
        );

    [Theory]
    [InlineData("FREQ=DAILY", "1990-01-01")]
    [InlineData("FREQ=DAILY;COUNT=30000", "1990-01-01")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,WE,FR", "1990-01-01")]
    [InlineData("FREQ=MINUTELY;INTERVAL=5", "1990-01-01")]
    public void Looking_from_far_behind_the_start_finds_the_same_beats_as_walking_there(string rule, string start)
    {
        var (schedule, from) = (AtLocal($"{start}T18:00", "Europe/Berlin", rule), Instant.FromUtc(1993, 10, 1, 0, 0));

        var leapt = schedule.From(from).Take(1_000).Select(beat => beat.Start);
        var walked = schedule
            .From(Instant.MinValue)
            .SkipWhile(beat => beat.Start < from)
            .Take(1_000)
            .Select(beat => beat.Start);

        Assert.Equal(walked, leapt);
    }

    [Fact]
    public void However_a_schedule_is_made_its_beats_strictly_ascend_and_begin_where_asked() =>
        Gen.Select(RuleGen.ASchedule, Gen.Int[-400, 4_000])
            .Sample(
                (schedule, days) =>
                {
                    var from = schedule.Start.InUtc().ToInstant() + Duration.FromDays(days);
                    var beats = schedule.From(from).Take(60).Select(beat => beat.Start).ToList();

                    return beats.TrueForAll(beat => beat >= from)
                        && beats.Zip(beats.Skip(1)).All(two => two.First < two.Second);
                },
                iter: 3_000,
                print: of => string.Join(' ', of.Item1.Start, of.Item1.Zone, of.Item2, string.Join(' ', of.Item1.Rules))
            );

    [Fact]
    public void From_wherever_it_is_walked_the_same_beats_follow() =>
        Gen.Select(RuleGen.ASchedule, Gen.Int[-50, 500 * 24 * 4])
            .Sample(
                (schedule, quarters) =>
                {
                    var from = schedule.Start.InUtc().ToInstant() + Duration.FromMinutes(15 * quarters);
                    var walked = schedule.From(Instant.MinValue).SkipWhile(beat => beat.Start < from);

                    return walked.Take(9).SequenceEqual(schedule.From(from).Take(9));
                },
                iter: 1_000,
                print: of => string.Join(' ', of.Item1.Start, of.Item1.Zone, of.Item2, string.Join(' ', of.Item1.Rules))
            );

    private static Schedule AtLocal(string start, string zone, params string[] rules) =>
        new(
            LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(start).Value,
            zone,
            Duration.FromHours(2),
            [.. rules]
        );

    private static Duration Lasts(Schedule schedule)
    {
        var only = schedule.From(Instant.MinValue).Single();
        return only.End - only.Start;
    }

    private static string Starts(Schedule schedule, int count) =>
        string.Join(
            ' ',
            schedule
                .From(Instant.MinValue)
                .Take(count)
                .Select(beat => beat.Start.ToString("uuuu-MM-dd'T'HH:mm'Z'", null))
        );

    private static string Days(Schedule schedule, int count) =>
        string.Join(
            ' ',
            schedule
                .From(Instant.MinValue)
                .Take(count)
                .Select(beat =>
                    beat.Start.InZone(DateTimeZoneProviders.Tzdb[schedule.Zone]).ToString("uuuu-MM-dd", null)
                )
        );
}
