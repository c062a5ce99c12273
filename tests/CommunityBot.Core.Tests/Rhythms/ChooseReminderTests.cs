using CommunityBot.Core.Communities;
using CommunityBot.Core.Manners;
using CommunityBot.Core.Rhythms;
using static CommunityBot.Core.Tests.Rhythms.Guild;

namespace CommunityBot.Core.Tests.Rhythms;

public sealed class ChooseReminderTests
{
    [Fact]
    public void A_wanted_reminder_is_handed_over_at_once_and_held_until_it_is_due()
    {
        var guild = WithCoffeeAnnounced().Answers(Ben, Answer.Yes);

        var played = guild.Press(Ben, "rhythms.remind", $"{FirstCoffee};wanted");

        var prompt = Assert.Single(guild.RemindersTo(Ben));
        Assert.Equal((Berlin(5, 17), Thursday), (prompt.NotBefore, prompt.UsefulUntil));
        Assert.Equal((PromptClaim.Promised, "rhythm:guild/lean-coffee"), (prompt.Claim, prompt.Topic.Key));
        Assert.Contains("I’ll remind you: Thursday, 5 March, 17:00.", played.Message.Text());
    }

    [Fact]
    public void A_double_click_hands_over_one_reminder()
    {
        var guild = WithCoffeeAnnounced().Answers(Ben, Answer.Yes).Reminds(Ben).Reminds(Ben);

        Assert.Single(guild.RemindersTo(Ben));
    }

    [Fact]
    public void A_declined_reminder_is_taken_back_and_can_be_wanted_again()
    {
        var guild = WithCoffeeAnnounced().Answers(Ben, Answer.Yes).Reminds(Ben);

        guild.Reminds(Ben, ReminderChoice.Declined);
        Assert.Empty(guild.RemindersTo(Ben));
        guild.Reminds(Ben);

        Assert.Single(guild.RemindersTo(Ben));
    }

    [Fact]
    public void Two_communities_with_the_same_rhythm_at_the_same_time_remind_by_two_prompts()
    {
        var mine = new Attendance(FirstCoffee, Ben.Id, "Ben", Answer.Yes, Monday);

        Assert.NotEqual(ReminderOf(new("guild"), mine), ReminderOf(new("circle"), mine));
    }

    [Fact]
    public void A_reminder_that_an_earlier_version_gave_is_taken_back_by_the_id_it_has()
    {
        var guild = WithCoffeeAnnounced().Answers(Ben, Answer.Yes).Reminds(Ben);
        var older = guild.Rows.All<Attendance>().Single() with { ReminderId = null };

        var decline = new ChooseReminder(Asks(Ben), FirstCoffee, ReminderChoice.Declined);
        var outcome = Assert.IsType<Outcome.Applied>(guild.DoesHavingSeen(decline, older));

        var back = Assert.Single(outcome.Dispatches.OfType<Dispatch.TakeBack>());
        Assert.Equal($"reminder:{FirstCoffee.Value}:ben:1", back.Prompt.Value);
    }

    [Fact]
    public void Who_answers_otherwise_keeps_the_reminder_and_can_still_decline_it()
    {
        var guild = WithCoffeeAnnounced().Answers(Ben, Answer.Yes).Reminds(Ben).Answers(Ben, Answer.Maybe);
        Assert.Single(guild.RemindersTo(Ben));

        guild.Reminds(Ben, ReminderChoice.Declined);

        Assert.Empty(guild.RemindersTo(Ben));
    }

    [Theory]
    [InlineData(Answer.No)]
    [InlineData(null)]
    public void Who_does_not_come_is_asked_to_answer_first(Answer? said)
    {
        var guild = WithCoffeeAnnounced();
        if (said is { } answer)
            guild.Answers(Ben, answer);

        var played = guild.Press(Ben, "rhythms.remind", $"{FirstCoffee};wanted");

        Assert.Contains("First tell me whether you’re coming to Lean Coffee", played.Message.Text());
        Assert.Empty(guild.PromptsTo(Ben));
    }

    [Fact]
    public void So_shortly_before_the_start_there_is_no_reminder_left_to_give()
    {
        var guild = WithCoffeeAnnounced().Answers(Ben, Answer.Yes).Until(Berlin(5, 17, 30));

        var played = guild.Press(Ben, "rhythms.remind", $"{FirstCoffee};wanted");

        Assert.Contains("starts so soon", played.Message.Text());
        Assert.Empty(guild.RemindersTo(Ben));
    }

    [Fact]
    public void Nobody_who_did_not_ask_is_reminded()
    {
        var guild = WithCoffeeAnnounced().Answers(Ben, Answer.Yes).Answers(Cem, Answer.Maybe);

        guild.Until(Berlin(5, 21));

        Assert.Empty(guild.PromptsTo(Ben).Concat(guild.PromptsTo(Cem)));
    }

    private static PromptId ReminderOf(CommunityId id, Attendance mine)
    {
        var community = DesignGuild with { Id = id };
        var guild = WithCoffeeAnnounced();
        var asked = new AskedGathering(community, Ben, guild.OnlyRhythm, guild.Gathering(FirstCoffee), null);
        var wants = new ChooseReminder(Asks(Ben), FirstCoffee, ReminderChoice.Wanted);
        var outcome = Assert.IsType<Outcome.Applied>(wants.Decide(new(asked, mine), Monday));

        return Assert.Single(outcome.Dispatches.OfType<Dispatch.ToMember>()).Prompt.Id;
    }
}
