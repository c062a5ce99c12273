using CommunityBot.Core.Rhythms;
using CommunityBot.Core.Rhythms.Importing;
using NodaTime;
using static CommunityBot.Core.Tests.Rhythms.Guild;

namespace CommunityBot.Core.Tests.Rhythms;

public sealed class AnnouncementTests
{
    [Fact]
    public void A_gathering_is_announced_as_long_before_its_start_as_its_rhythm_says()
    {
        var guild = WithCoffee();

        Assert.Empty(guild.Until(Berlin(3, 17, 59)).Posts);
        Assert.Single(guild.Until(Berlin(3, 18)).Posts);
    }

    [Fact]
    public void A_gathering_is_announced_even_if_its_rhythm_has_more_of_them_than_are_read_at_once()
    {
        var guild = WithCoffee().Answers(Ben, Answer.Yes);
        var due = new GatheringDue(DesignGuild.Id.Partition, FirstCoffee);
        var state = new GatheringDue.State(guild.Gathering(FirstCoffee), guild.OnlyRhythm, [], [], Redraw: null);

        var outcome = due.Decide(state, Berlin(3, 18));

        Assert.Contains(Assert.IsType<Outcome.Applied>(outcome).Dispatches, sent => sent is Dispatch.Post);
    }

    [Fact]
    public void Week_after_week_each_gathering_is_announced_once_and_thanked_for_once()
    {
        var guild = WithCoffee();

        guild.Until(Berlin(31, 12));

        Assert.Equal(4, guild.PostsOf("thanks").Count());
        Assert.Equal(4, guild.PostsOf("gathering").Count());
        Assert.Equal(4, guild.Rows.All<PastGathering>().Length);
    }

    [Fact]
    public void Across_the_change_to_summer_time_it_stays_at_six_in_the_evening()
    {
        var guild = WithCoffee();

        guild.Until(Berlin(31, 19));

        Assert.Equal(Berlin(33, 18), Assert.Single(guild.Rows.All<Gathering>()).Start);
    }

    [Fact]
    public void A_gathering_that_has_begun_while_the_bot_was_down_is_not_announced_but_the_next_one_is()
    {
        var guild = WithCoffee();

        guild.DownUntil(Berlin(5, 18, 1));

        Assert.Empty(guild.Posts);
        Assert.Equal("lean-coffee|2026-03-12T17:00:00Z", guild.Until(Berlin(10, 19)).Rows.All<Gathering>()[0].Id.Value);
    }

    [Fact]
    public void A_gathering_that_still_lies_ahead_when_the_bot_comes_back_is_announced_then()
    {
        var guild = WithCoffee();

        guild.DownUntil(Berlin(5, 17));

        Assert.Single(guild.Posts);
    }

    [Fact]
    public void An_early_answer_does_not_have_a_begun_gathering_announced()
    {
        var guild = WithCoffee().Answers(Ben, Answer.Yes);

        guild.DownUntil(Berlin(5, 18, 1));

        Assert.Empty(guild.Posts);
        Assert.Single(guild.Rows.All<PastGathering>());
    }

    [Fact]
    public void Thanks_come_half_an_hour_after_the_end_and_say_when_the_next_one_is()
    {
        var guild = WithCoffeeAnnounced();

        Assert.Single(guild.Until(Berlin(5, 19, 59)).Posts);
        var thanks = guild.Until(Berlin(5, 20)).Posts.Last();

        Assert.Equal(
            """
            Thank you to everybody who was at Lean Coffee!
            (Next: Thursday, 12 March, 18:00–19:30)
            [I was there](rhythms.was-there lean-coffee|2026-03-05T17:00:00Z) [Write a recap](rhythms.recap lean-coffee|2026-03-05T17:00:00Z) [What’s coming up](rhythms.upcoming )
            """,
            thanks.Message.Text()
        );
    }

    [Theory]
    [InlineData(23, 1)]
    [InlineData(25, 0)]
    public void Thanks_come_late_but_never_more_than_a_day_late(int hoursLate, int thanked)
    {
        var guild = WithCoffeeAnnounced();

        guild.DownUntil(Berlin(5, 20) + Duration.FromHours(hoursLate));

        Assert.Equal(thanked, guild.PostsOf("thanks").Count());
    }

    [Fact]
    public void Afterwards_the_card_has_no_buttons_any_more()
    {
        var guild = WithCoffeeAnnounced().Answers(Ben, Answer.Yes);

        guild.Until(Berlin(5, 21));

        var card = guild.Redraws.Last().Message.Text();
        Assert.Contains("This one is over.", card);
        Assert.DoesNotContain("rhythms.answer", card);
    }

    [Fact]
    public void A_rhythm_that_takes_place_once_ends_with_that()
    {
        var guild = Founded()
            .With(LeanCoffee with { Schedule = LeanCoffee.Schedule with { Rules = [] } })
            .Until(Berlin(30, 12));

        Assert.Single(guild.Rows.All<PastGathering>());
        Assert.Null(guild.Rows.NextDue);
    }

    [Fact]
    public void A_due_moment_that_comes_twice_does_nothing_the_second_time()
    {
        var guild = WithCoffeeAnnounced();

        var again = new ICommand[]
        {
            new RhythmDue(DesignGuild.Id.Partition, Coffee),
            new GatheringDue(DesignGuild.Id.Partition, FirstCoffee),
            new CardRedrawDue(DesignGuild.Id.Partition, FirstCoffee),
            new TellingDue(DesignGuild.Id.Partition, $"telling|{FirstCoffee}|1|1|"),
            new ImportPageDue(DesignGuild.Id.Partition, "import|ana|000"),
        };

        Assert.All(again, due => Assert.IsType<Outcome.Unchanged>(guild.Does(due)));
    }
}
