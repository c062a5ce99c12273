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
}
