using static CommunityBot.Core.Tests.Rhythms.Calendars;

namespace CommunityBot.Core.Tests.Rhythms;

public sealed class CalendarZoneTests
{
    [Theory]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData("europe/berlin", "Europe/Berlin")]
    [InlineData("\"America/New_York\"", "America/New_York")]
    [InlineData("W. Europe Standard Time", "Europe/Berlin")]
    [InlineData("Eastern Standard Time", "America/New_York")]
    [InlineData("/mozilla.org/20050126_1/Europe/Berlin", "Europe/Berlin")]
    [InlineData("/freeassociation.sourceforge.net/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires")]
    [InlineData("UTC", "UTC")]
    public void Zones_are_known_by_the_names_that_calendar_programs_give_them(string name, string expected) =>
        Assert.Equal(expected, Series(File(Event($"DTSTART;TZID={name}:20260303T180000"))).Schedule.Zone);

    [Fact]
    public void Days_and_floating_times_are_of_the_zone_that_the_calendar_says_it_is_of()
    {
        var file = File("X-WR-TIMEZONE:America/New_York", Event("DTSTART;VALUE=DATE:20260303"));

        Assert.Equal(["03-03T05:00/03-04T05:00 Lean Coffee"], Listed(file, "Europe/Berlin"));
        Assert.Equal("America/New_York", Series(file).Schedule.Zone);
    }

    [Fact]
    public void A_zone_of_the_files_own_is_evaluated_as_it_says()
    {
        var file = File(HalfHourZone, Event("DTSTART;TZID=Our Island:20260404T120000", "RRULE:FREQ=DAILY;COUNT=2"));

        Assert.Equal(["04-04T01:00/04-04T01:00 Lean Coffee", "04-05T01:30/04-05T01:30 Lean Coffee"], Listed(file));
    }

    [Fact]
    public void A_zone_of_the_files_own_is_imported_as_the_one_that_changes_its_clocks_alike() =>
        Assert.Equal(
            "Australia/Lord_Howe",
            Series(
                File(HalfHourZone, Event("DTSTART;TZID=Our Island:20260404T120000", "RRULE:FREQ=WEEKLY"))
            ).Schedule.Zone
        );

    [Fact]
    public void Of_several_zones_that_agree_the_communitys_own_is_taken()
    {
        var central = HalfHourZone
            .Replace("1100", "0200", StringComparison.Ordinal)
            .Replace("1030", "0100", StringComparison.Ordinal);
        var europe = central
            .Replace("20080406T020000", "20071028T030000", StringComparison.Ordinal)
            .Replace("BYMONTH=4;BYDAY=1SU", "BYMONTH=10;BYDAY=-1SU", StringComparison.Ordinal)
            .Replace("20081005T020000", "20080330T020000", StringComparison.Ordinal)
            .Replace("BYMONTH=10;BYDAY=1SU", "BYMONTH=3;BYDAY=-1SU", StringComparison.Ordinal);
        var file = File(europe, Event("DTSTART;TZID=Our Island:20260404T120000", "RRULE:FREQ=WEEKLY"));

        Assert.Equal("Europe/Vienna", Series(file, "Europe/Vienna").Schedule.Zone);
        Assert.Equal("Europe/Berlin", Series(file).Schedule.Zone);
    }

    [Fact]
    public void A_zone_with_which_none_agrees_is_listed_and_never_guessed()
    {
        var file = File(
            HalfHourZone.Replace("+1030", "+0333", StringComparison.Ordinal),
            Event("DTSTART;TZID=Our Island:20260404T120000", "RRULE:FREQ=WEEKLY")
        );

        Assert.Contains("“Our Island” is only known to this file", Assert.Single(Problems(file)));
        Assert.Equal("04-04T01:00/04-04T01:00 Lean Coffee", Listed(file)[0]);
    }

    [Fact]
    public void A_known_name_means_that_zone_even_where_the_file_cuts_its_definition_short()
    {
        var file = File(
            HalfHourZone.Replace("Our Island", "Europe/Berlin", StringComparison.Ordinal),
            Event($"DTSTART;{Berlin}:20260701T180000")
        );

        Assert.Equal(["07-01T16:00/07-01T16:00 Lean Coffee"], Listed(file));
    }

    [Fact]
    public void An_abbreviation_means_what_the_file_says_and_else_what_the_database_says()
    {
        var start = Event("DTSTART;TZID=EST:20260404T120000");
        var own = HalfHourZone.Replace("Our Island", "EST", StringComparison.Ordinal);

        Assert.Equal(["04-04T01:00/04-04T01:00 Lean Coffee"], Listed(File(own, start)));
        Assert.Equal(["04-04T17:00/04-04T17:00 Lean Coffee"], Listed(File(start)));
    }

    [Fact]
    public void A_zone_that_cannot_be_read_is_listed_with_each_of_its_events()
    {
        var file = File(
            "BEGIN:VTIMEZONE\nTZID:Our Island\nEND:VTIMEZONE",
            Event("DTSTART;TZID=Our Island:20260404T120000")
        );

        Assert.Contains("own time zone “Our Island” can't be read", Assert.Single(Problems(file)));
    }
}
