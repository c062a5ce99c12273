using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using CommunityBot.Core.Rhythms;
using CommunityBot.Core.Rhythms.Importing;
using static CommunityBot.Core.Tests.Rhythms.Guild;

namespace CommunityBot.Core.Tests.Rhythms;

public sealed class ImportTests
{
    private const string Weekly = """
        BEGIN:VEVENT
        UID:weekly
        SUMMARY:Design critique
        LOCATION:Studio
        DTSTART;TZID=Europe/Berlin:20260304T100000
        DTEND;TZID=Europe/Berlin:20260304T110000
        RRULE:FREQ=WEEKLY;BYDAY=WE
        END:VEVENT
        BEGIN:VEVENT
        UID:weekly
        RECURRENCE-ID;TZID=Europe/Berlin:20260311T100000
        SUMMARY:Design critique
        LOCATION:Garden
        DTSTART;TZID=Europe/Berlin:20260312T100000
        DTEND;TZID=Europe/Berlin:20260312T110000
        END:VEVENT
        """;

    private const string Single = """
        BEGIN:VEVENT
        UID:single
        SUMMARY:Summer party
        DTSTART;TZID=Europe/Berlin:20260619T180000
        DTEND;TZID=Europe/Berlin:20260619T230000
        END:VEVENT
        """;

    private const string Past = """
        BEGIN:VEVENT
        UID:past
        SUMMARY:Kick-off
        DTSTART;TZID=Europe/Berlin:20250619T180000
        DTEND;TZID=Europe/Berlin:20250619T230000
        END:VEVENT
        """;

    private const string Broken = """
        BEGIN:VEVENT
        UID:broken
        SUMMARY:Full moon walk
        DTSTART;TZID=Europe/Berlin:20260619T180000
        RRULE:FREQ=FULLMOON
        END:VEVENT
        """;

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void A_file_is_shown_with_what_would_be_set_up_and_what_would_not(string language)
    {
        var guild = Founded();

        var played = Bring(guild, Weekly, Single, Past, Broken);

        Snapshot.Match(played.Message.Text(language).Split('\n'), test: $"Import.{language}");
        Assert.Empty(guild.Rows.All<Rhythm>());
    }

    [Fact]
    public void Once_confirmed_its_series_become_rhythms_and_its_changed_gatherings_come_at_their_own_time()
    {
        var guild = Founded();

        Confirm(guild, Bring(guild, Weekly, Single));
        guild.Until(Berlin(12, 12));

        Assert.Equal(["design-critique", "summer-party"], guild.Rows.All<Rhythm>().Select(rhythm => rhythm.Id.Value));
        Assert.Equal(
            [Berlin(4, 10), Berlin(12, 10)],
            guild.Rows.All<PastGathering>().Select(past => past.Gathering.Start)
        );
        Assert.Contains("Where: Garden", guild.PostsOf("gathering").Last().Message.Text());
    }

    [Fact]
    public void The_same_file_twice_sets_nothing_up_twice()
    {
        var guild = Founded();
        Confirm(guild, Bring(guild, Weekly, Single));
        guild.Until(Berlin(2, 11));

        var again = Bring(guild, Weekly, Single);

        Assert.Contains("There is nothing in this file that could be set up.", again.Message.Text());
        Assert.Contains("2 are here already", again.Message.Text());
        Assert.Equal(2, guild.Rows.All<Rhythm>().Length);
    }

    [Fact]
    public void A_double_click_on_import_sets_up_once()
    {
        var guild = Founded();
        var preview = Bring(guild, Weekly);

        Confirm(guild, preview);
        var again = Confirm(guild, preview);

        Assert.IsType<Outcome.Unchanged>(again.Outcome);
    }

    [Fact]
    public void What_is_left_alone_leaves_nothing_behind()
    {
        var guild = Founded();
        Bring(guild, Weekly, Single);

        guild.Press(Ana, "rhythms.leave-import", Stamp(guild));

        Assert.Empty(guild.Rows.All<ImportPage>());
        Assert.Contains("doesn’t wait for you any more", Confirm(guild, "1").Message.Text());
    }

    [Fact]
    public void A_newer_file_takes_the_place_of_one_that_still_waits()
    {
        var guild = Founded();
        Bring(guild, [.. Enumerable.Range(0, 12).Select(number => Single.Replace("single", $"single-{number}"))]);
        var old = Stamp(guild);

        guild.Until(Berlin(2, 11));
        Bring(guild, Weekly);

        Assert.Equal("weekly", Assert.Single(Assert.Single(guild.Rows.All<ImportPage>()).Series).Uid);
        Assert.IsType<Outcome.Refused>(Confirm(guild, old).Outcome);
    }

    [Fact]
    public void A_file_that_nobody_confirms_is_forgotten_after_a_day()
    {
        var guild = Founded();
        Bring(guild, Weekly);

        guild.Until(Berlin(3, 10));

        Assert.Empty(guild.Rows.All<ImportPage>());
        Assert.Empty(guild.Rows.All<Rhythm>());
    }

    [Fact]
    public void A_hundred_series_come_in_bounded_steps_and_one_more_is_too_many()
    {
        var many = Enumerable
            .Range(0, 101)
            .Select(number => Weekly.Replace("UID:weekly", $"UID:weekly-{number}"))
            .ToArray();
        var guild = Founded();

        Assert.Contains("101 gatherings and series", Bring(guild, many).Message.Text());
        Confirm(guild, Bring(guild, many.AsSpan(0, 100)));
        guild.Until(Berlin(2, 11));

        Assert.Equal(100, guild.Rows.All<Rhythm>().Length);
        Assert.Empty(guild.Rows.All<ImportPage>());
    }

    [Fact]
    public void A_series_with_more_changes_than_a_step_holds_rests_until_they_are_all_in()
    {
        var moved = Enumerable.Range(0, 40).Select(Changed);
        var guild = Founded();

        Confirm(guild, Bring(guild, [Daily, .. moved]));
        guild.Until(Berlin(2, 11));

        Assert.Equal(40, guild.Rows.All<Gathering>().Count(gathering => gathering.MovedFrom is not null));
        Assert.Equal(RhythmState.Active, guild.OnlyRhythm.State);
    }

    [Fact]
    public void A_date_that_a_file_names_twice_is_set_up_once()
    {
        var guild = Founded();

        Confirm(guild, Bring(guild, OnDates("20260305T120000/PT2H", "20260305T120000/PT2H")));
        guild.Until(Berlin(2, 11));

        Assert.Equal([Berlin(4, 10), Berlin(5, 12)], guild.Rows.All<Gathering>().Select(gathering => gathering.Start));
        Assert.Empty(guild.Rows.All<ImportPage>());
    }

    [Fact]
    public void Two_times_that_the_step_to_summer_time_makes_one_moment_are_set_up_once()
    {
        var guild = Founded();

        Confirm(guild, Bring(guild, OnDates("20260329T023000/PT2H", "20260329T033000/PT2H")));
        guild.Until(Berlin(2, 11));

        Assert.Equal(
            [Berlin(4, 10), Berlin(29, 3, 30)],
            guild.Rows.All<Gathering>().Select(gathering => gathering.Start)
        );
        Assert.Empty(guild.Rows.All<ImportPage>());
    }

    [Fact]
    public void A_changed_gathering_that_is_fixed_already_stays_as_it_is()
    {
        var guild = Founded();
        Confirm(guild, Bring(guild, ManyChanges));
        guild.Does(Next(Ana));
        guild.Does(new ResumeRhythm(Asks(Ana), new("stand-up")));

        guild.Answers(Ben, AtTen(day: 30), Answer.Yes).Until(Berlin(2, 11));

        Assert.Equal(Berlin(34, 10), guild.Gathering(AtTen(day: 30)).Start);
        Assert.Equal(40, guild.Rows.All<Gathering>().Length);
        Assert.Empty(guild.Rows.All<ImportPage>());
    }

    [Fact]
    public void What_two_coordinators_import_at_once_is_set_up_once()
    {
        var guild = WithTwoCoordinators();
        var previews = new[] { Ana, Bea }.Select(by => (by, Bring(guild, by, ManyChanges))).ToList();
        previews.ForEach(each => Confirm(guild, each.by, each.Item2));

        guild.Until(Berlin(2, 11));

        Assert.Equal(RhythmState.Active, guild.OnlyRhythm.State);
        Assert.Equal(40, guild.Rows.All<Gathering>().Length);
        Assert.Empty(guild.Rows.All<ImportPage>());
    }

    [Fact]
    public void A_rhythm_that_somebody_paused_is_not_woken_by_another_coordinators_import_of_it()
    {
        var guild = WithTwoCoordinators();
        var (anas, beas) = (Bring(guild, Ana, Weekly), Bring(guild, Bea, Weekly));
        Confirm(guild, Ana, anas);
        guild.Until(Berlin(2, 11)).Does(new PauseRhythm(Asks(Ana), new("design-critique")));

        Confirm(guild, Bea, beas);
        guild.Until(Berlin(2, 12));

        Assert.Equal(RhythmState.Paused, guild.OnlyRhythm.State);
        Assert.Empty(guild.Rows.All<ImportPage>());
    }

    [Fact]
    public void A_rhythm_that_is_ended_while_its_changes_come_in_stays_ended()
    {
        var guild = Founded();
        Confirm(guild, Bring(guild, ManyChanges));
        guild.Does(Next(Ana));

        guild.Does(new EndRhythm(Asks(Ana), new("stand-up")));
        guild.Until(Berlin(2, 11));

        Assert.Equal(RhythmState.Ended, guild.OnlyRhythm.State);
        Assert.Empty(guild.Rows.All<ImportPage>());
    }

    [Theory]
    [InlineData("")]
    [InlineData("This is a shopping list.")]
    public void What_is_no_calendar_says_how_to_get_one(string text)
    {
        var guild = Founded();

        var played = guild.Sends(Ana, guild.Says(Ana, RhythmTexts.ImportAsked).Form, ("file", text));

        Assert.True(played.Errors.Length == 1 || played.Message.Text().Contains("There is nothing in this file"));
        Assert.Empty(guild.Rows.All<ImportPage>());
    }

    [Fact]
    public void A_member_is_kindly_told_that_coordinators_import()
    {
        var guild = Founded();

        Assert.Contains("Only coordinators", guild.Says(Ben, RhythmTexts.ImportAsked).Message.Text());
        Assert.IsType<Outcome.Refused>(guild.Does(new ImportCalendar(Asks(Ben), File(Weekly))));
    }

    [Theory]
    [InlineData("HOURLY")]
    [InlineData("MINUTELY")]
    [InlineData("SECONDLY")]
    public void A_series_that_would_flood_the_channel_is_a_problem_that_says_what_to_take_instead(string frequency)
    {
        var guild = Founded();

        var preview = Bring(guild, Daily.Replace("DAILY", frequency), Single);
        Confirm(guild, preview);
        guild.Until(Berlin(2, 11));

        Assert.Contains("Stand-up", preview.Message.Text());
        Assert.Contains("several times a day", preview.Message.Text());
        Assert.Equal("summer-party", guild.OnlyRhythm.Id.Value);
    }

    private const string Daily = """
        BEGIN:VEVENT
        UID:daily
        SUMMARY:Stand-up
        DTSTART;TZID=Europe/Berlin:20260304T100000
        DTEND;TZID=Europe/Berlin:20260304T101500
        RRULE:FREQ=DAILY
        END:VEVENT
        """;

    private static readonly Member Bea = new(new("bea"), new("person-bea"), "Bea", Role.Coordinator);

    private static string[] ManyChanges => [Daily, .. Enumerable.Range(0, 40).Select(Changed)];

    private static Guild WithTwoCoordinators()
    {
        var guild = Founded();
        guild.Does(new JoinCommunity(DesignGuild.Id, Bea));
        return guild;
    }

    private static ImportPageDue Next(Member member) =>
        new(DesignGuild.Id.Partition, $"{ImportPage.PrefixOf(member.Id)}000");

    private static GatheringId AtTen(int day) => GatheringId.Of(new("stand-up"), Berlin(4 + day, 10));

    private static string OnDates(params ReadOnlySpan<string> periods) =>
        Daily.Replace("RRULE:FREQ=DAILY", $"RDATE;TZID=Europe/Berlin;VALUE=PERIOD:{string.Join(',', periods)}");

    private static string Changed(int day)
    {
        var date = new NodaTime.LocalDate(2026, 3, 4).PlusDays(day);
        return FormattableString.Invariant(
            $"""
            BEGIN:VEVENT
            UID:daily
            SUMMARY:Stand-up
            RECURRENCE-ID;TZID=Europe/Berlin:{date:uuuuMMdd}T100000
            DTSTART;TZID=Europe/Berlin:{date:uuuuMMdd}T110000
            DTEND;TZID=Europe/Berlin:{date:uuuuMMdd}T111500
            END:VEVENT
            """
        );
    }

    private static string File(params ReadOnlySpan<string> events) =>
        $"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//EN\n{string.Join('\n', events)}\nEND:VCALENDAR\n".ReplaceLineEndings(
            "\r\n"
        );

    private static Played Bring(Guild guild, params ReadOnlySpan<string> events) => Bring(guild, Ana, events);

    private static Played Bring(Guild guild, Member by, params ReadOnlySpan<string> events) =>
        guild.Sends(by, guild.Says(by, RhythmTexts.ImportAsked).Form, ("file", File(events)));

    private static Played Confirm(Guild guild, Played preview) => Confirm(guild, Ana, preview);

    private static Played Confirm(Guild guild, Member by, Played preview) =>
        guild.Press(by, "rhythms.import-these", preview.Message.Blocks.OfType<Block.Buttons>().Single().Items[0].Value);

    private static Played Confirm(Guild guild, string stamp) => guild.Press(Ana, "rhythms.import-these", stamp);

    private static string Stamp(Guild guild) =>
        guild
            .Rows.All<ImportPage>()[0]
            .ReadAt.ToUnixTimeTicks()
            .ToString(System.Globalization.CultureInfo.InvariantCulture);
}
