using CommunityBot.Core.Rhythms;
using static CommunityBot.Core.Tests.Rhythms.Guild;

namespace CommunityBot.Core.Tests.Rhythms;

public sealed class UpcomingTests
{
    [Fact]
    public void Upcoming_shows_the_next_five_with_my_answers_and_buttons()
    {
        var guild = WithCoffeeAnnounced().Answers(Ben, Answer.Yes);

        var text = guild.Says(Ben, RhythmTexts.UpcomingAsked).Message.Text();

        Assert.Equal(5, text.Split("Lean Coffee").Length - 1);
        Assert.Contains("When: Thursday, 2 April, 18:00–19:30", text);
        Assert.Single(text.Split("You said you’re coming.").Skip(1));
        Assert.Contains($"[Maybe](rhythms.answer {FirstCoffee};maybe)", text);
    }

    [Fact]
    public void A_moved_gathering_stands_at_its_new_time_and_a_called_off_one_says_so()
    {
        var guild = WithCoffee();
        guild.Does(new CancelGathering(Asks(Ana), FirstCoffee, 0, "Holiday"));

        var text = guild.Says(Ben, RhythmTexts.UpcomingAsked).Message.Text();

        Assert.Contains("Called off: Holiday\nWhen: Thursday, 5 March", text);
        Assert.DoesNotContain($"{FirstCoffee};yes", text);
    }

    [Fact]
    public void The_next_one_is_the_first_that_takes_place()
    {
        var guild = WithCoffee();
        guild.Does(new CancelGathering(Asks(Ana), FirstCoffee, 0, ""));

        var text = guild.Says(Ben, RhythmTexts.NextAsked).Message.Text();

        Assert.StartsWith("The next one is Lean Coffee: Thursday, 12 March, 18:00–19:30.", text);
        Assert.Contains("[I’m coming](rhythms.answer lean-coffee|2026-03-12T17:00:00Z;yes)", text);
    }

    [Fact]
    public void Where_nothing_is_planned_a_coordinator_is_offered_to_plan_and_a_member_is_told()
    {
        var guild = Founded();

        Assert.Contains("[New rhythm]", guild.Says(Ana, RhythmTexts.UpcomingAsked).Message.Text());
        Assert.DoesNotContain("[New rhythm]", guild.Says(Ben, RhythmTexts.NextAsked).Message.Text());
    }

    [Fact]
    public void A_coordinator_gets_buttons_for_each_rhythm_and_a_member_a_list_to_read()
    {
        var guild = WithCoffee();

        Assert.Contains("[Pause](rhythms.pause lean-coffee)", guild.Says(Ana, RhythmTexts.ListAsked).Message.Text());
        Assert.DoesNotContain("rhythms.pause", guild.Says(Ben, RhythmTexts.ListAsked).Message.Text());
    }

    [Fact]
    public void Many_rhythms_come_page_by_page()
    {
        var guild = Founded();
        foreach (var number in Enumerable.Range(10, 10))
            guild.With(LeanCoffee with { Details = LeanCoffee.Details with { Title = $"Circle {number}" } });

        var first = guild.Says(Ben, RhythmTexts.ListAsked).Message.Text();
        var second = guild.Press(Ben, "rhythms.list", "circle-17").Message.Text();

        Assert.Contains("[More](rhythms.list circle-17)", first);
        Assert.Contains("Circle 18", second);
        Assert.DoesNotContain("Circle 17", second);
    }

    [Fact]
    public void The_next_gatherings_of_a_rhythm_can_be_moved_and_called_off_before_they_are_announced()
    {
        var guild = WithCoffee();

        var text = guild.Press(Ana, "rhythms.beats", "lean-coffee").Message.Text();

        Assert.Contains("[Move](rhythms.move lean-coffee|2026-03-26T17:00:00Z)", text);
    }
}
