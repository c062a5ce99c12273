using CommunityBot.Core.Rhythms;
using static CommunityBot.Core.Tests.Rhythms.Guild;

namespace CommunityBot.Core.Tests.Rhythms;

public sealed class AnswerInvitationTests
{
    [Fact]
    public void A_yes_is_noted_and_asks_whether_a_reminder_is_wanted()
    {
        var guild = WithCoffeeAnnounced();

        var played = guild.Press(Ben, "rhythms.answer", $"{FirstCoffee};yes");

        Assert.Contains("You’re in for Lean Coffee, Thursday, 5 March, 18:00–19:30.", played.Message.Text());
        Assert.Contains("Shall I remind you 1 hour before it starts?", played.Message.Text());
        Assert.Equal(Answer.Yes, Assert.Single(guild.Rows.All<Attendance>()).Answer);
    }

    [Fact]
    public void A_double_click_is_one_answer_and_says_nothing_more()
    {
        var guild = WithCoffeeAnnounced().Answers(Ben, Answer.Yes);

        var again = guild.Does(new AnswerInvitation(Asks(Ben), FirstCoffee, Answer.Yes));

        Assert.IsType<Outcome.Unchanged>(again);
    }

    [Fact]
    public void The_same_answer_an_hour_later_changes_nothing_but_says_again_what_was_noted()
    {
        var guild = WithCoffeeAnnounced().Answers(Ben, Answer.Yes);
        guild.Until(Berlin(4, 10));

        var again = guild.Does(new AnswerInvitation(Asks(Ben), FirstCoffee, Answer.Yes));

        var applied = Assert.IsType<Outcome.Applied>(again);
        Assert.Empty(applied.Changes);
        Assert.Single(applied.Dispatches);
    }

    [Fact]
    public void A_no_after_a_yes_takes_the_reminder_back()
    {
        var guild = WithCoffeeAnnounced().Answers(Ben, Answer.Yes).Reminds(Ben);

        guild.Answers(Ben, Answer.No);

        Assert.Empty(guild.PromptsTo(Ben));
        Assert.Equal(ReminderChoice.NotAsked, Assert.Single(guild.Rows.All<Attendance>()).Reminder);
    }

    [Fact]
    public void A_maybe_after_a_yes_keeps_the_reminder_and_says_so()
    {
        var guild = WithCoffeeAnnounced().Answers(Ben, Answer.Yes).Reminds(Ben);

        var played = guild.Press(Ben, "rhythms.answer", $"{FirstCoffee};maybe");

        Assert.Single(guild.RemindersTo(Ben));
        Assert.Contains("I’ll remind you: Thursday, 5 March, 17:00.", played.Message.Text());
    }

    [Fact]
    public void A_beat_that_is_not_announced_yet_can_be_answered_and_is_announced_with_that_answer()
    {
        var guild = WithCoffee().Answers(Ben, Answer.Yes);

        guild.Until(Berlin(3, 19));

        Assert.Contains("Ben is coming.", Assert.Single(guild.Posts).Message.Text());
    }

    [Fact]
    public void While_it_takes_place_an_answer_still_counts_but_nobody_is_asked_about_reminders()
    {
        var guild = WithCoffeeAnnounced().Until(Berlin(5, 18, 30));

        var played = guild.Press(Ben, "rhythms.answer", $"{FirstCoffee};yes");

        Assert.DoesNotContain("remind", played.Message.Text());
        Assert.Single(guild.Rows.All<Attendance>());
    }

    [Fact]
    public void After_the_end_an_answer_is_kindly_refused_with_what_comes_next()
    {
        var guild = WithCoffeeAnnounced().Until(Berlin(5, 21));

        var played = guild.Press(Ben, "rhythms.answer", $"{FirstCoffee};yes");

        Assert.Equal(
            "Lean Coffee is over. Have a look at what’s coming up.\n[What’s coming up](rhythms.upcoming )",
            played.Message.Text()
        );
        Assert.Empty(guild.Rows.All<Attendance>());
    }

    [Fact]
    public void An_answer_to_a_gathering_that_was_called_off_is_kindly_refused()
    {
        var guild = WithCoffeeAnnounced();
        guild.Does(new CancelGathering(Asks(Ana), FirstCoffee, 0, ""));

        var played = guild.Press(Ben, "rhythms.answer", $"{FirstCoffee};yes");

        Assert.IsType<Outcome.Refused>(played.Outcome);
        Assert.Contains("is called off", played.Message.Text());
    }

    [Theory]
    [InlineData("")]
    [InlineData("lean-coffee|2026-03-05T17:00:00Z")]
    [InlineData("lean-coffee|2026-03-05T17:00:00Z;perhaps")]
    [InlineData("Lean/Coffee|2026-03-05T17:00:00Z;yes")]
    [InlineData("lean-coffee|yesterday;yes")]
    public void A_button_with_a_value_that_never_was_leads_back_to_what_there_is(string value)
    {
        var guild = WithCoffeeAnnounced();

        var played = guild.Press(Ben, "rhythms.answer", value);

        Assert.IsType<Step.Say>(played.Step);
    }

    [Fact]
    public void An_answer_to_a_time_at_which_the_rhythm_does_not_beat_finds_nothing()
    {
        var guild = WithCoffee();

        var played = guild.Press(Ben, "rhythms.answer", "lean-coffee|2026-03-04T17:00:00Z;yes");

        Assert.IsType<Outcome.Refused>(played.Outcome);
        Assert.Empty(guild.Rows.All<Gathering>());
    }
}
