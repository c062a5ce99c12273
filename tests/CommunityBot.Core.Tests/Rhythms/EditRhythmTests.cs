using CommunityBot.Core.Messaging;
using CommunityBot.Core.Rhythms;
using NodaTime;
using static CommunityBot.Core.Tests.Rhythms.Guild;

namespace CommunityBot.Core.Tests.Rhythms;

public sealed class EditRhythmTests
{
    [Fact]
    public void The_form_shows_what_is_stored()
    {
        var guild = WithCoffee();

        var values = EditForm(guild).Inputs.ToDictionary(input => input.Name, input => string.Join(' ', input.Values));

        Assert.Equal(("Lean Coffee", "leancoffee", "Library"), (values["name"], values["type"], values["place"]));
        Assert.Equal(("weekly", "thursday", "1"), (values["repeat"], values["days"], values["every"]));
        Assert.Equal(("2026-03-05", "18:00", "90"), (values["date"], values["time"], values["length"]));
        Assert.Equal(("Europe/Berlin", "2880", "60"), (values["zone"], values["announce"], values["remind"]));
    }

    [Fact]
    public void New_name_and_place_show_up_on_announced_gatherings_and_a_new_place_is_told()
    {
        var guild = WithCoffeeAnnounced().Answers(Ben, Answer.Yes).Reminds(Ben);

        Save(guild, EditForm(guild), ("name", "Leaner Coffee"), ("place", "Café Mitte"));
        guild.Until(Berlin(3, 20));

        var card = guild.Redraws.Last().Message.Text();
        Assert.Contains("Leaner Coffee", card);
        Assert.Contains("Where: Café Mitte", card);
        Assert.Contains("Where: Café Mitte", Assert.Single(guild.NewsTo(Ben)).Message.Text());
        Assert.Contains("Where: Café Mitte", Assert.Single(guild.RemindersTo(Ben)).Message.Text());
    }

    [Fact]
    public void A_new_name_alone_disturbs_nobody()
    {
        var guild = WithCoffeeAnnounced().Answers(Ben, Answer.Yes);

        Save(guild, EditForm(guild), ("name", "Leaner Coffee"));
        guild.Until(Berlin(3, 20));

        Assert.Empty(guild.NewsTo(Ben));
    }

    [Fact]
    public void A_gathering_that_was_moved_elsewhere_on_its_own_stays_there()
    {
        var guild = WithCoffeeAnnounced();
        guild.Sends(Ana, guild.Press(Ana, "rhythms.move", FirstCoffee.Value).Form, ("place", "The garden"));

        Save(guild, EditForm(guild), ("place", "Café Mitte"));
        guild.Until(Berlin(3, 20));

        Assert.Equal("The garden", guild.Gathering(FirstCoffee).Details.Place);
    }

    [Fact]
    public void Another_weekday_holds_from_the_first_beat_that_is_not_announced_and_shows_what_stays()
    {
        var guild = WithCoffeeAnnounced();

        var played = Save(guild, EditForm(guild), ("days", "wednesday"));
        guild.Until(Berlin(12, 12));

        Assert.Contains($"[Move](rhythms.move {FirstCoffee})", played.Message.Text());
        Assert.Equal(
            [Thursday, Berlin(11, 18)],
            guild.Rows.All<PastGathering>().Select(past => past.Gathering.Start).Order()
        );
    }

    [Fact]
    public void The_second_of_two_coordinators_sees_what_the_first_did_and_keeps_what_they_typed()
    {
        var guild = WithCoffee();
        var (first, second) = (EditForm(guild), EditForm(guild));
        Save(guild, first, ("name", "Leaner Coffee"));

        var again = guild.Sends(Ana, second, ("place", "Café Mitte")).Form;

        Assert.Contains("Somebody changed this rhythm while you were writing. It is now Leaner Coffee:", again.Text());
        Assert.Contains("Café Mitte", again.Text());
        Assert.Equal("Café Mitte", SavedRhythm(guild, again).Details.Place);
    }

    [Fact]
    public void Who_saves_a_preview_that_is_out_of_date_loses_nothing()
    {
        var guild = WithCoffee();
        var late = guild.Sends(Ana, EditForm(guild), ("place", "Café Mitte")).Form;
        Save(guild, EditForm(guild), ("name", "Leaner Coffee"));

        var played = guild.Sends(Ana, late);

        Assert.Contains("Nothing is lost", played.Message.Text());
        var back = guild.Press(Ana, late.Aside!.Action, late.Aside.Value).Form;
        Assert.Contains("It is now Leaner Coffee", guild.Sends(Ana, back).Form.Text());
    }

    [Fact]
    public void A_double_click_on_save_saves_once()
    {
        var guild = WithCoffee();
        var preview = guild.Sends(Ana, EditForm(guild), ("place", "Café Mitte")).Form;

        guild.Sends(Ana, preview);
        var again = guild.Sends(Ana, preview);

        Assert.IsType<Outcome.Unchanged>(again.Outcome);
        Assert.Equal(2, Assert.Single(guild.Rows.All<Rhythm>()).Version);
    }

    [Fact]
    public void An_imported_schedule_keeps_what_the_form_cannot_show_unless_its_times_are_edited()
    {
        var leftOut = new LocalDateTime(2026, 3, 12, 18, 0);
        var guild = Founded().With(LeanCoffee with { Schedule = LeanCoffee.Schedule with { LeftOut = [leftOut] } });

        var kept = SavedRhythm(guild, EditForm(guild), ("place", "Café Mitte"));
        var edited = SavedRhythm(guild, EditForm(guild), ("time", "19:00"));

        Assert.Equal([leftOut], kept.Schedule.LeftOut);
        Assert.Empty(edited.Schedule.LeftOut);
    }

    [Theory]
    [InlineData("FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,FR", "weekly")]
    [InlineData("FREQ=MONTHLY;BYDAY=-1FR", "monthly")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=1", "rule")]
    public void Every_way_of_repeating_comes_back_into_the_form_as_it_was_saved(string rule, string repeat)
    {
        var guild = Founded().With(LeanCoffee with { Schedule = LeanCoffee.Schedule with { Rules = [rule] } });

        var form = EditForm(guild);

        Assert.Equal([repeat], form.Inputs.Single(input => input.Name == "repeat").Values);
        Assert.Equal([rule], SavedRhythm(guild, form, ("time", "19:00")).Schedule.Rules);
    }

    private static Form EditForm(Guild guild) => guild.Press(Ana, "rhythms.edit", "lean-coffee").Form;

    private static Guild.Played Save(Guild guild, Form form, params ReadOnlySpan<(string, string)> typed)
    {
        var played = guild.Sends(Ana, guild.Sends(Ana, form, typed).Form);
        Assert.IsType<Outcome.Applied>(played.Outcome);
        return played;
    }

    private static Rhythm SavedRhythm(Guild guild, Form form, params ReadOnlySpan<(string, string)> typed)
    {
        Save(guild, form, typed);
        return guild.OnlyRhythm;
    }
}
