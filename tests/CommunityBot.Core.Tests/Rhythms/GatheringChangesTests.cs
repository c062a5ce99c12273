using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using CommunityBot.Core.Rhythms;
using NodaTime;
using static CommunityBot.Core.Tests.Rhythms.Guild;

namespace CommunityBot.Core.Tests.Rhythms;

public sealed class GatheringChangesTests
{
    private static readonly GatheringId SecondCoffee = GatheringId.Of(Coffee, Berlin(12, 18));

    [Fact]
    public void A_move_is_told_in_the_channel_and_on_the_card()
    {
        var guild = WithCoffeeAnnounced();

        Move(guild, FirstCoffee, ("date", "2026-03-06"), ("note", "Sorry, the library is closed."));
        guild.Until(Berlin(3, 20));

        var (news, card) = (guild.Posts.Last().Message.Text(), guild.Redraws.Last().Message.Text());
        Assert.Contains("Lean Coffee has changed. As it stands now: Friday, 6 March, 18:00–19:30.", news);
        Assert.Contains("Sorry, the library is closed.", news);
        Assert.Contains("(Moved from Thursday, 5 March, 18:00.)", card);
    }

    [Fact]
    public void Who_said_yes_or_maybe_is_told_of_a_move_and_who_said_no_is_not()
    {
        var guild = WithCoffeeAnnounced().Answers(Ana, Answer.No).Answers(Ben, Answer.Yes).Answers(Cem, Answer.Maybe);

        Move(guild, FirstCoffee, ("date", "2026-03-06"));
        guild.Until(Berlin(3, 20));

        Assert.Single(guild.NewsTo(Ben));
        Assert.Single(guild.NewsTo(Cem));
        Assert.Empty(guild.NewsTo(Ana));
    }

    [Fact]
    public void A_reminder_moves_with_its_gathering()
    {
        var guild = WithCoffeeAnnounced().Answers(Ben, Answer.Yes).Reminds(Ben);

        Move(guild, FirstCoffee, ("date", "2026-03-06"), ("time", "9:00"));
        guild.Until(Berlin(3, 20));

        Assert.Equal(Berlin(6, 8), Assert.Single(guild.RemindersTo(Ben)).NotBefore);
    }

    [Fact]
    public void A_reminder_that_was_sent_already_does_not_stand_in_the_way_of_the_one_after_a_move()
    {
        var guild = WithCoffeeAnnounced().Answers(Ben, Answer.Yes).Reminds(Ben).Until(Berlin(5, 17, 30));
        var sent = guild.RemindersTo(Ben).Single().Id;

        Move(guild, FirstCoffee, ("date", "2026-03-09"));
        guild.Until(Berlin(5, 18));

        Assert.NotEqual(sent, Assert.Single(guild.RemindersTo(Ben)).Id);
    }

    [Fact]
    public void A_beat_that_is_not_announced_yet_moves_too_and_is_announced_for_its_new_time_only()
    {
        var guild = WithCoffee();

        Move(guild, SecondCoffee, ("date", "2026-03-16"));
        guild.Until(Berlin(20, 12));

        var announced = guild.Posts.Where(post => post.Card.Value == $"gathering|{SecondCoffee}");
        Assert.Contains("Monday, 16 March", Assert.Single(announced).Message.Text());
    }

    [Fact]
    public void A_gathering_that_took_place_before_its_original_time_does_not_come_again()
    {
        var guild = WithCoffee();
        Move(guild, FirstCoffee, ("date", "2026-03-02"), ("time", "12:00"));

        guild.Until(Berlin(6, 12));

        Assert.Single(guild.PostsOf("gathering"));
        Assert.Single(guild.Rows.All<PastGathering>());
    }

    [Fact]
    public void The_second_of_two_coordinators_who_move_the_same_gathering_is_told_and_keeps_what_they_typed()
    {
        var guild = WithCoffeeAnnounced();
        var (first, second) = (MoveForm(guild, FirstCoffee), MoveForm(guild, FirstCoffee));

        guild.Sends(Ana, first, ("date", "2026-03-06"));
        var played = guild.Sends(Ana, second, ("date", "2026-03-07"));

        var error = Assert.Single(played.Errors);
        Assert.Equal("date", error.Input);
        Assert.Contains("it is now Friday, 6 March, 18:00–19:30", error.Mend.Text());
    }

    [Fact]
    public void A_double_click_on_move_tells_everybody_once()
    {
        var guild = WithCoffeeAnnounced();
        var form = MoveForm(guild, FirstCoffee);

        guild.Sends(Ana, form, ("date", "2026-03-06"));
        var again = guild.Sends(Ana, form, ("date", "2026-03-06"));

        Assert.IsType<Outcome.Unchanged>(again.Outcome);
        Assert.Single(guild.PostsOf("news"));
    }

    [Theory]
    [InlineData("date", "soon", "date")]
    [InlineData("time", "late", "time")]
    [InlineData("length", "2", "length")]
    [InlineData("link", "ftp://example.org", "link")]
    [InlineData("date", "2026-03-01", "date")]
    [InlineData("date", "2026-03-05", "date")]
    public void A_wish_that_cannot_be_met_is_to_be_mended_at_its_input(string input, string typed, string at)
    {
        var guild = WithCoffeeAnnounced();

        var played = guild.Sends(Ana, MoveForm(guild, FirstCoffee), (input, typed));

        Assert.Equal(at, Assert.Single(played.Errors).Input);
    }

    [Fact]
    public void Calling_off_takes_reminders_back_and_tells_channel_card_and_people()
    {
        var guild = WithCoffeeAnnounced().Answers(Ben, Answer.Yes).Reminds(Ben);

        guild.Sends(Ana, guild.Press(Ana, "rhythms.cancel", FirstCoffee.Value).Form, ("note", "I’m ill."));
        guild.Until(Berlin(3, 20));

        Assert.Empty(guild.RemindersTo(Ben));
        Assert.Contains("I’m ill.", Assert.Single(guild.NewsTo(Ben)).Message.Text());
        Assert.Contains("is called off", guild.Posts.Last().Message.Text());
        Assert.Contains("Called off: I’m ill.", guild.Redraws.Last().Message.Text());
        Assert.DoesNotContain("rhythms.answer", guild.Redraws.Last().Message.Text());
    }

    [Fact]
    public void A_called_off_gathering_is_neither_announced_nor_thanked_for()
    {
        var guild = WithCoffee();
        guild.Does(new CancelGathering(Asks(Ana), FirstCoffee, 0, ""));

        guild.Until(Berlin(6, 12));

        Assert.StartsWith("news|", Assert.Single(guild.Posts).Card.Value);
    }

    [Fact]
    public void Calling_off_twice_tells_everybody_once()
    {
        var guild = WithCoffeeAnnounced();
        var form = guild.Press(Ana, "rhythms.cancel", FirstCoffee.Value).Form;

        guild.Sends(Ana, form);
        var again = guild.Sends(Ana, form);

        Assert.IsType<Outcome.Refused>(again.Outcome);
        Assert.Single(guild.PostsOf("news"));
    }

    [Fact]
    public void An_added_gathering_is_announced_at_once_as_an_extra_one()
    {
        var guild = WithCoffee();

        guild.Sends(Ana, guild.Press(Ana, "rhythms.add", "lean-coffee").Form, ("date", "2026-03-20"));
        guild.Until(Berlin(2, 11));

        var card = Assert.Single(guild.Posts).Message.Text();
        Assert.Contains("Friday, 20 March, 18:00–19:30", card);
        Assert.Contains("An extra one", card);
    }

    [Fact]
    public void A_double_click_adds_one_gathering()
    {
        var guild = WithCoffee();
        var form = guild.Press(Ana, "rhythms.add", "lean-coffee").Form;

        guild.Sends(Ana, form, ("date", "2026-03-20"));
        var again = guild.Sends(Ana, form, ("date", "2026-03-20"));

        Assert.IsType<Outcome.Unchanged>(again.Outcome);
        Assert.Single(guild.Rows.All<Gathering>());
    }

    [Theory]
    [InlineData("2026-03-01", "passed")]
    [InlineData("2026-03-12", "takes place at that time anyway")]
    public void A_gathering_cannot_be_added_where_there_can_be_none(string date, string why)
    {
        var guild = WithCoffee();

        var played = guild.Sends(Ana, guild.Press(Ana, "rhythms.add", "lean-coffee").Form, ("date", date));

        Assert.Contains(why, Assert.Single(played.Errors).Mend.Text());
    }

    [Fact]
    public void A_gathering_cannot_be_added_where_another_was_moved_to()
    {
        var guild = WithCoffeeAnnounced();
        Move(guild, FirstCoffee, ("date", "2026-03-06"));

        var played = guild.Sends(Ana, guild.Press(Ana, "rhythms.add", "lean-coffee").Form, ("date", "2026-03-06"));

        Assert.Single(played.Errors);
        Assert.Single(guild.Rows.All<Gathering>());
    }

    [Fact]
    public void A_gathering_cannot_be_moved_onto_the_rhythms_next_beat()
    {
        var guild = WithCoffeeAnnounced();

        var played = guild.Sends(Ana, MoveForm(guild, FirstCoffee), ("date", "2026-03-12"));

        Assert.Contains("takes place at that time anyway", Assert.Single(played.Errors).Mend.Text());
    }

    [Fact]
    public void A_member_cannot_move_cancel_or_add_and_is_told_what_they_can_do()
    {
        var guild = WithCoffeeAnnounced();
        var wish = new GatheringWish(new(2026, 3, 6, 18, 0), Duration.FromHours(1));

        var refused = new ICommand[]
        {
            new MoveGathering(Asks(Ben), FirstCoffee, 0, wish),
            new CancelGathering(Asks(Ben), FirstCoffee, 0, ""),
            new AddGathering(Asks(Ben), Coffee, wish),
        }.Select(guild.Does);

        Assert.All(refused, no => Assert.Contains("Only coordinators", Assert.IsType<Outcome.Refused>(no).Why.Text()));
    }

    [Fact]
    public void What_has_begun_can_neither_move_nor_be_called_off()
    {
        var guild = WithCoffeeAnnounced().Until(Berlin(5, 18));

        Assert.Contains("has begun", guild.Press(Ana, "rhythms.move", FirstCoffee.Value).Message.Text());
        Assert.Contains("has begun", guild.Press(Ana, "rhythms.cancel", FirstCoffee.Value).Message.Text());
    }

    [Fact]
    public void With_hundreds_of_answers_everybody_is_told_once_in_bounded_steps()
    {
        var guild = WithCoffeeAnnounced();
        var crowd = Enumerable.Range(0, 300).Select(Somebody).ToList();
        foreach (var member in crowd)
        {
            guild.Does(new JoinCommunity(DesignGuild.Id, member));
            guild.Answers(member, Answer.Yes).Reminds(member);
        }

        Move(guild, FirstCoffee, ("date", "2026-03-06"));
        guild.Until(Berlin(3, 20));

        Assert.All(crowd, member => Assert.Single(guild.NewsTo(member)));
        Assert.All(crowd, member => Assert.Equal(Berlin(6, 17), Assert.Single(guild.RemindersTo(member)).NotBefore));
    }

    [Fact]
    public void Of_two_changes_in_a_row_people_hear_how_things_stand_in_the_end()
    {
        var guild = WithCoffeeAnnounced().Answers(Ben, Answer.Yes).Reminds(Ben);

        Move(guild, FirstCoffee, ("date", "2026-03-06"));
        guild.Does(new CancelGathering(Asks(Ana), FirstCoffee, 1, ""));
        guild.Until(Berlin(3, 20));

        Assert.Contains("is called off", Assert.Single(guild.NewsTo(Ben)).Message.Text());
        Assert.Empty(guild.RemindersTo(Ben));
    }

    [Fact]
    public void An_answer_that_crosses_a_move_is_told_of_it_by_the_second_round()
    {
        var guild = WithCoffeeAnnounced();
        var before = guild.Gathering(FirstCoffee);

        Move(guild, FirstCoffee, ("date", "2026-03-06"));
        guild.Until(Berlin(3, 19) + Duration.FromSeconds(2));
        guild.DoesHavingSeen(new AnswerInvitation(Asks(Ben), FirstCoffee, Answer.Yes), before);
        guild.Until(Berlin(3, 20));

        Assert.Contains("Friday, 6 March", Assert.Single(guild.NewsTo(Ben)).Message.Text());
    }

    [Fact]
    public void A_gathering_that_moves_back_has_never_moved()
    {
        var guild = WithCoffeeAnnounced();

        Move(guild, FirstCoffee, ("date", "2026-03-06"));
        Move(guild, FirstCoffee, ("date", "2026-03-05"));

        Assert.Null(guild.Gathering(FirstCoffee).MovedFrom);
    }

    [Fact]
    public void Who_learns_too_late_of_a_move_is_at_least_not_reminded_of_the_old_time()
    {
        var guild = WithCoffeeAnnounced().Answers(Ben, Answer.Yes).Reminds(Ben);

        Move(guild, FirstCoffee, ("date", "2026-03-04"));
        guild.DownUntil(Berlin(5, 12));

        Assert.Empty(guild.PromptsTo(Ben));
    }

    private static Member Somebody(int number) =>
        new(new($"member-{number:D3}"), new($"person-{number:D3}"), $"Member {number}", Role.Member);

    private static Form MoveForm(Guild guild, GatheringId id) => guild.Press(Ana, "rhythms.move", id.Value).Form;

    private static void Move(Guild guild, GatheringId id, params ReadOnlySpan<(string, string)> typed) =>
        Assert.IsType<Outcome.Applied>(guild.Sends(Ana, MoveForm(guild, id), typed).Outcome);
}
