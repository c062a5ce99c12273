using CommunityBot.Core.Communities;
using CommunityBot.Core.Rhythms;
using NodaTime;
using static CommunityBot.Core.Tests.Rhythms.Guild;

namespace CommunityBot.Core.Tests.Rhythms;

public sealed class PlacesTests
{
    [Fact]
    public void A_yes_beyond_the_places_waits_and_hears_its_number()
    {
        var guild = WithPlaces(1).Answers(Ana, Answer.Yes);

        var (second, third) = (Press(guild, Ben, "yes"), Press(guild, Cem, "yes"));

        Assert.Contains("You’re number 1 on the waiting list", second.Message.Text());
        Assert.Contains("You’re number 2 on the waiting list", third.Message.Text());
        Assert.Contains("Du stehst auf der Warteliste an Stelle 2", third.Message.Text("de"));
    }

    [Fact]
    public void The_card_shows_how_many_places_are_left_and_who_has_one()
    {
        var guild = WithPlaces(2).Answers(Ben, Answer.Yes).Until(Berlin(3, 20));
        var one = guild.Redraws.Last().Message.Text();

        guild.Answers(Ana, Answer.Yes).Answers(Cem, Answer.Yes).Until(Berlin(3, 21));

        var none = guild.Redraws.Last().Message.Text();
        Assert.Contains("Ben is coming.\n(1 place is left.)", one);
        Assert.Contains("Ben and Ana are coming.\n(All places are taken, 1 person is waiting.)", none);
    }

    [Fact]
    public void Each_sees_on_the_card_where_they_stand_themselves()
    {
        var guild = WithPlaces(1).Answers(Ana, Answer.Yes).Answers(Ben, Answer.Yes).Answers(Cem, Answer.Yes);
        guild.Answers(Ana, Answer.No).Until(Berlin(3, 20));

        Assert.Contains("A place is kept for you until Wednesday, 4 March, 18:30", guild.Sees(Ben)!.Text());
        Assert.Contains("You’re number 1 on the waiting list.", guild.Sees(Cem)!.Text());
    }

    [Fact]
    public void A_withdrawal_keeps_the_place_for_the_first_who_waits_and_tells_nobody_else()
    {
        var guild = WithPlaces(1).Answers(Ana, Answer.Yes).Answers(Ben, Answer.Yes).Answers(Cem, Answer.Yes);

        guild.Answers(Ana, Answer.No).Until(Berlin(3, 20));

        Assert.Contains("I keep it for you until", Assert.Single(guild.PromptsTo(Ben)).Message.Text());
        Assert.Empty(guild.PromptsTo(Cem));
        Assert.Contains("You’re in for Lean Coffee", Press(guild, Ben, "yes").Message.Text());
        Assert.Equal([Ben.Id], TheSeats(guild).Taken);
    }

    [Fact]
    public void What_is_let_go_is_kept_for_the_next()
    {
        var guild = WithPlaces(1).Answers(Ana, Answer.Yes).Answers(Ben, Answer.Yes).Answers(Cem, Answer.Yes);
        guild.Answers(Ana, Answer.No).Until(Berlin(3, 20));

        Press(guild, Ben, "no");
        guild.Until(Berlin(3, 21));

        Assert.Single(guild.PromptsTo(Cem));
    }

    [Fact]
    public void Who_does_not_react_in_time_waits_on_and_the_next_one_hears_of_it()
    {
        var guild = WithPlaces(1).Answers(Ana, Answer.Yes).Answers(Ben, Answer.Yes).Answers(Cem, Answer.Yes);
        guild.Answers(Ana, Answer.No).Until(Berlin(3, 20));

        guild.Until(Assert.Single(TheSeats(guild).Offers).Until);

        Assert.Equal(Cem.Id, Assert.Single(TheSeats(guild).Offers).Member);
        Assert.Equal([Ben.Id], TheSeats(guild).Passed);
        Assert.Contains("You’re number 1 on the waiting list", Press(guild, Ben, "yes").Message.Text());
    }

    [Fact]
    public void Who_let_time_run_out_still_gets_what_nobody_else_wants()
    {
        var guild = WithPlaces(1).Answers(Ana, Answer.Yes).Answers(Ben, Answer.Yes);
        guild.Answers(Ana, Answer.No).Until(Berlin(5, 10));

        var played = Press(guild, Ben, "yes");

        Assert.Contains("You’re in for Lean Coffee", played.Message.Text());
        Assert.Equal([Ben.Id], TheSeats(guild).Taken);
    }

    [Fact]
    public void A_late_withdrawal_promotes_too_and_nobody_is_asked_once_it_has_begun()
    {
        var guild = WithPlaces(1).Answers(Ana, Answer.Yes).Answers(Ben, Answer.Yes).Until(Berlin(5, 17, 40));

        guild.Answers(Ana, Answer.No).Until(Berlin(5, 17, 41));
        var late = Assert.Single(TheSeats(guild).Offers);
        guild.Until(Berlin(5, 18, 30));

        Assert.Equal(Berlin(5, 17, 55), late.Until);
        Assert.Empty(TheSeats(guild).Offers);
        Assert.Single(guild.PromptsTo(Ben));
    }

    [Fact]
    public void More_places_promote_and_disturb_nobody_else()
    {
        var guild = WithPlaces(1).Answers(Ana, Answer.Yes).Answers(Ben, Answer.Yes).Answers(Cem, Answer.Yes);

        Resize(guild, "2");

        Assert.Single(guild.PromptsTo(Ben));
        Assert.Empty(guild.PromptsTo(Cem));
        Assert.Empty(guild.NewsTo(Ana));
        Assert.Empty(guild.PostsOf("news"));
    }

    [Fact]
    public void Fewer_places_throw_nobody_out()
    {
        var guild = WithPlaces(2).Answers(Ana, Answer.Yes).Answers(Ben, Answer.Yes).Answers(Cem, Answer.Yes);

        Resize(guild, "1");
        guild.Answers(Ben, Answer.No).Until(Berlin(3, 22));

        Assert.Equal([Ana.Id], TheSeats(guild).Taken);
        Assert.Equal([Cem.Id], TheSeats(guild).Waiting);
        Assert.Empty(guild.PromptsTo(Cem));
    }

    [Fact]
    public void A_limit_that_comes_later_lets_everybody_stay_who_has_said_yes()
    {
        var guild = WithCoffeeAnnounced().Answers(Ana, Answer.Yes).Answers(Ben, Answer.Yes);

        Resize(guild, "1");
        var played = Press(guild, Cem, "yes");

        Assert.Equal([Ana.Id, Ben.Id], TheSeats(guild).Taken);
        Assert.Contains("You’re number 1", played.Message.Text());
    }

    [Fact]
    public void A_limit_that_is_lifted_has_room_for_all_who_waited()
    {
        var guild = WithPlaces(1).Answers(Ana, Answer.Yes).Answers(Ben, Answer.Yes).Answers(Cem, Answer.Yes);

        Resize(guild, "");

        Assert.Single(guild.PromptsTo(Ben));
        Assert.Single(guild.PromptsTo(Cem));
        Assert.DoesNotContain("are taken", guild.Redraws.Last().Message.Text());
    }

    [Fact]
    public void Answers_and_places_survive_a_move()
    {
        var guild = WithPlaces(1).Answers(Ana, Answer.Yes).Answers(Ben, Answer.Yes);

        Move(guild, ("date", "2026-03-06"));

        Assert.Equal([Ana.Id], TheSeats(guild).Taken);
        Assert.Equal([Ben.Id], TheSeats(guild).Waiting);
        Assert.Equal(2, guild.Rows.All<Attendance>().Count(answer => answer.Answer == Answer.Yes));
        Assert.Single(guild.NewsTo(Ben));
    }

    [Fact]
    public void An_edit_of_the_rhythm_keeps_all_answers_and_gives_its_places_to_those_that_have_none_of_their_own()
    {
        var guild = WithPlaces(1).Answers(Ana, Answer.Yes).Answers(Ben, Answer.Yes).Answers(Cem, Answer.Maybe);

        Edit(guild, ("places", "3"), ("days", "wednesday"));

        Assert.Equal((3, Thursday), (guild.Gathering(FirstCoffee).Details.Places, guild.Gathering(FirstCoffee).Start));
        Assert.Equal(3, guild.Rows.All<Attendance>().Length);
        Assert.Single(guild.PromptsTo(Ben));
    }

    [Fact]
    public void Places_of_one_gathering_alone_stay_when_its_rhythm_is_edited()
    {
        var guild = WithPlaces(1);
        Resize(guild, "2");

        Edit(guild, ("places", "9"));

        Assert.Equal(2, guild.Gathering(FirstCoffee).Details.Places);
    }

    [Fact]
    public void What_is_kept_is_taken_back_when_the_gathering_is_called_off()
    {
        var guild = WithPlaces(1).Answers(Ana, Answer.Yes).Answers(Ben, Answer.Yes);
        guild.Answers(Ana, Answer.No).Until(Berlin(3, 20));

        guild.Does(new CancelGathering(Asks(Ana), FirstCoffee, 0, ""));
        guild.Until(Berlin(3, 21));

        Assert.Equal(guild.NewsTo(Ben), guild.PromptsTo(Ben));
    }

    [Fact]
    public void Who_waits_is_not_reminded_of_what_they_have_no_place_at()
    {
        var guild = WithPlaces(1).Answers(Ana, Answer.Yes).Answers(Ben, Answer.Maybe).Reminds(Ben);

        guild.Answers(Ben, Answer.Yes);

        Assert.Empty(guild.RemindersTo(Ben));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("501")]
    [InlineData("many")]
    public void What_is_no_number_of_places_is_mended_at_its_input(string typed)
    {
        var guild = WithCoffeeAnnounced();

        var played = guild.Sends(Ana, guild.Press(Ana, "rhythms.move", FirstCoffee.Value).Form, ("places", typed));

        Assert.Equal("places", Assert.Single(played.Errors).Input);
    }

    [Fact]
    public void Who_is_forgotten_makes_room_for_the_next()
    {
        var guild = WithPlaces(1).Answers(Ana, Answer.Yes).Answers(Ben, Answer.Yes);

        guild.Does(new EraseAnswer(DesignGuild.Id.Partition, FirstCoffee, Ana.Id));
        guild.Does(new EraseSeat(DesignGuild.Id.Partition, Seats.Key(FirstCoffee), new(new(Ana.Id.Value), Works.Stay)));
        guild.Until(Berlin(3, 20));

        Assert.False(TheSeats(guild).Lists(Ana.Id));
        Assert.Single(guild.PromptsTo(Ben));
    }

    private static Guild WithPlaces(int places) =>
        Founded().With(LeanCoffee with { Details = LeanCoffee.Details with { Places = places } }).Until(Berlin(3, 19));

    private static Seats TheSeats(Guild guild) => Assert.Single(guild.Rows.All<Seats>());

    private static Guild.Played Press(Guild guild, Member member, string word) =>
        guild.Press(member, "rhythms.answer", $"{FirstCoffee};{word}");

    private static void Resize(Guild guild, string places) => Move(guild, ("places", places));

    private static void Move(Guild guild, params ReadOnlySpan<(string, string)> typed)
    {
        var form = guild.Press(Ana, "rhythms.move", FirstCoffee.Value).Form;
        Assert.IsType<Outcome.Applied>(guild.Sends(Ana, form, typed).Outcome);
        guild.Until(guild.Now + Duration.FromMinutes(1));
    }

    private static void Edit(Guild guild, params ReadOnlySpan<(string, string)> typed)
    {
        var form = guild.Press(Ana, "rhythms.edit", "lean-coffee").Form;
        Assert.IsType<Outcome.Applied>(guild.Sends(Ana, guild.Sends(Ana, form, typed).Form).Outcome);
        guild.Until(guild.Now + Duration.FromMinutes(1));
    }
}
