using CommunityBot.Core.Messaging;
using CommunityBot.Core.Rhythms;
using NodaTime;
using static CommunityBot.Core.Tests.Rhythms.Guild;

namespace CommunityBot.Core.Tests.Rhythms;

public sealed class CreateRhythmTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void The_form_for_a_new_rhythm_says_which_input_matters_when(string language)
    {
        var form = Founded().Says(Ana, RhythmTexts.NewAsked).Form;

        Snapshot.Match(form.Text(language).Split('\n'), test: $"NewRhythm.{language}");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void The_preview_says_it_in_plain_words_with_the_next_five_dates(string language)
    {
        var guild = Founded();

        var preview = guild.Sends(Ana, NewForm(guild), ("name", "Lean Coffee"), ("days", "tuesday thursday")).Form;

        Snapshot.Match(preview.Text(language).Split('\n'), test: $"Preview.{language}");
    }

    [Fact]
    public void Saving_the_preview_sets_the_rhythm_up()
    {
        var guild = Founded();
        var preview = guild.Sends(Ana, NewForm(guild), ("name", "Lean Coffee"), ("days", "thursday")).Form;

        var played = guild.Sends(Ana, preview);

        var rhythm = Assert.Single(guild.Rows.All<Rhythm>());
        Assert.Equal(("lean-coffee", "Lean Coffee"), (rhythm.Id.Value, rhythm.Details.Title));
        Assert.Equal(new LocalDateTime(2026, 3, 5, 17, 0), rhythm.Schedule.Start);
        Assert.Contains("Lean Coffee is set up", played.Message.Text());
    }

    [Fact]
    public void A_double_click_on_save_sets_up_one_rhythm()
    {
        var guild = Founded();
        var preview = guild.Sends(Ana, NewForm(guild), ("name", "Lean Coffee")).Form;

        guild.Sends(Ana, preview);
        var again = guild.Sends(Ana, preview);

        Assert.IsType<Outcome.Unchanged>(again.Outcome);
        Assert.Single(guild.Rows.All<Rhythm>());
    }

    [Fact]
    public void Two_rhythms_of_the_same_name_get_ids_of_their_own()
    {
        var guild = WithCoffee().Until(Berlin(2, 11));

        guild.Sends(Ana, guild.Sends(Ana, NewForm(guild), ("name", "Lean Coffee")).Form);

        Assert.Equal(["lean-coffee", "lean-coffee-2"], guild.Rows.All<Rhythm>().Select(rhythm => rhythm.Id.Value));
    }

    [Fact]
    public void Change_something_leads_back_to_all_that_was_typed()
    {
        var guild = Founded();
        (string, string)[] typed =
        [
            ("name", "Lean Coffee"),
            ("purpose", "Talk, listen.\nAnd coffee | tea"),
            ("days", "tuesday thursday"),
            ("every", "2"),
            ("place", "Library, room 3"),
            ("link", "https://example.org/a?b=c,d"),
        ];
        var preview = guild.Sends(Ana, NewForm(guild), typed).Form;

        var back = guild.Press(Ana, preview.Aside!.Action, preview.Aside.Value).Form;

        var values = back.Inputs.ToDictionary(input => input.Name, input => string.Join(' ', input.Values));
        Assert.All(typed, one => Assert.Equal(one.Item2, values[one.Item1]));
        Assert.Equal(preview.Context, guild.Sends(Ana, back).Form.Context);
    }

    [Theory]
    [InlineData("name", "", "name", "Please give it a name")]
    [InlineData("name", "%81", "name", "1 characters too long; 80 fit")]
    [InlineData("type", "party", "type", "Please choose one")]
    [InlineData("repeat", "sometimes", "repeat", "Please choose one")]
    [InlineData("every", "0", "every", "from 1 to 52")]
    [InlineData("date", "tomorrow", "date", "for instance 2026-09-03")]
    [InlineData("time", "6pm", "time", "for instance 17:30")]
    [InlineData("zone", "Europe/Berlim", "zone", "Did you mean Europe/Berlin")]
    [InlineData("zone", "the moon", "zone", "Name a big city near you")]
    [InlineData("length", "forever", "length", "from 5 to 20,160")]
    [InlineData("link", "javascript:alert(1)", "link", "isn’t an address")]
    [InlineData("link", "https://me:secret@example.org", "link", "isn’t an address")]
    [InlineData("announce", "5", "announce", "Please choose one")]
    [InlineData("announce", "60", "remind", "before it is even announced")]
    public void What_is_wrong_is_said_at_its_input_with_how_to_mend_it(
        string input,
        string typed,
        string at,
        string how
    )
    {
        var guild = Founded();
        var value = typed == "%81" ? new string('x', 81) : typed;

        var played = guild.Sends(Ana, NewForm(guild), ("name", "Lean Coffee"), (input, value));

        var error = Assert.Single(played.Errors);
        Assert.Equal(at, error.Input);
        Assert.Contains(how, error.Mend.Text());
    }

    [Fact]
    public void A_rule_that_makes_no_sense_is_said_at_the_rule()
    {
        var guild = Founded();

        var played = guild.Sends(Ana, NewForm(guild), ("name", "Odd"), ("repeat", "rule"), ("rule", "every full moon"));

        Assert.Equal("rule", Assert.Single(played.Errors).Input);
    }

    [Theory]
    [InlineData("rule", 151, "1 characters too long; 150 fit")]
    [InlineData("zone", 61, "1 characters too long; 60 fit")]
    public void What_is_too_long_to_be_a_rule_or_a_zone_is_only_told_to_be_too_long(
        string input,
        int length,
        string how
    )
    {
        var guild = Founded();
        var typed = new string('x', length);

        var played = guild.Sends(
            Ana,
            NewForm(guild),
            ("name", "Odd"),
            ("repeat", "rule"),
            ("rule", "FREQ=DAILY"),
            (input, typed)
        );

        Assert.Contains(how, Assert.Single(played.Errors).Mend.Text());
    }

    [Theory]
    [InlineData("monthly", "2026-03-17", "FREQ=MONTHLY;BYDAY=3TU")]
    [InlineData("monthly", "2026-03-31", "FREQ=MONTHLY;BYDAY=-1TU")]
    [InlineData("weekly", "2026-03-18", "FREQ=WEEKLY;BYDAY=WE")]
    [InlineData("once", "2026-03-18", "")]
    public void What_is_left_open_follows_from_the_first_day(string repeat, string first, string rule)
    {
        var guild = Founded();

        guild.Sends(Ana, guild.Sends(Ana, NewForm(guild), ("name", "It"), ("repeat", repeat), ("date", first)).Form);

        Assert.Equal(rule, string.Join('\n', Assert.Single(guild.Rows.All<Rhythm>()).Schedule.Rules));
    }

    [Fact]
    public void Every_other_week_counts_from_the_first_week_in_which_it_takes_place()
    {
        var guild = Founded();
        (string, string)[] typed = [("name", "It"), ("days", "tuesday"), ("every", "2"), ("date", "2026-03-04")];

        guild.Sends(Ana, guild.Sends(Ana, NewForm(guild), typed).Form);

        Assert.Equal(Berlin(10, 17), Assert.Single(guild.Rows.All<Rhythm>()).NextBeat!.Start);
    }

    [Fact]
    public void Without_a_date_ahead_the_form_comes_back_as_it_was_typed()
    {
        var guild = Founded();

        var again = guild.Sends(Ana, NewForm(guild), ("name", "It"), ("repeat", "once"), ("date", "2026-02-01")).Form;

        Assert.Equal("rhythms.edit", again.Id);
        Assert.Contains("it never takes place from now on", again.Text());
        Assert.Contains("Name: It", again.Text());
    }

    [Fact]
    public void When_many_gatherings_would_be_announced_at_once_the_preview_says_so()
    {
        var guild = Founded();
        var daily = "monday tuesday wednesday thursday friday";

        var preview = guild.Sends(Ana, NewForm(guild), ("name", "It"), ("days", daily), ("announce", "10080")).Form;

        Assert.Contains("4 gatherings are announced at once", preview.Text());
    }

    [Fact]
    public void Texts_that_together_are_too_long_for_a_preview_are_to_be_shortened()
    {
        var guild = Founded();
        (string, string)[] typed =
        [
            ("name", new('n', 80)),
            ("purpose", new('p', 500)),
            ("place", new('o', 200)),
            ("own-type", new('t', 40)),
            ("rule", new('r', 150)),
            ("days", "monday tuesday wednesday thursday friday saturday sunday"),
            ("link", $"https://example.org/{new string('l', 380)}"),
        ];

        var played = guild.Sends(Ana, NewForm(guild), typed);

        Assert.Equal("purpose", Assert.Single(played.Errors).Input);
    }

    [Theory]
    [InlineData("Lean Coffee", "lean-coffee")]
    [InlineData("  Über–Ärger! ", "uber-arger")]
    [InlineData("勉強会", "rhythm")]
    [InlineData("A name that is much longer than any key should ever be", "a-name-that-is-much-longer-than-any-key")]
    public void A_rhythms_id_is_its_name_in_a_form_that_keys_can_hold(string name, string id) =>
        Assert.Equal(id, RhythmId.Named(name, new HashSet<RhythmId>()).Value);

    [Fact]
    public void A_member_is_kindly_told_that_coordinators_set_rhythms_up()
    {
        var guild = Founded();

        Assert.Contains("Only coordinators", guild.Says(Ben, RhythmTexts.NewAsked).Message.Text());
        Assert.IsType<Outcome.Refused>(guild.Does(new CreateRhythm(Asks(Ben), "1", LeanCoffee)));
    }

    private static Form NewForm(Guild guild) => guild.Press(Ana, "rhythms.create").Form;
}
