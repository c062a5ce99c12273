using static CommunityBot.Core.Tests.Rhythms.Guild;

namespace CommunityBot.Core.Tests.Rhythms;

public sealed class RhythmLifeTests
{
    [Fact]
    public void A_paused_rhythm_announces_nothing_more_and_shows_what_stays()
    {
        var guild = WithCoffeeAnnounced();

        var played = guild.Press(Ana, "rhythms.pause", "lean-coffee");
        guild.Until(Berlin(30, 12));

        Assert.Contains("This gathering stays as it is", played.Message.Text());
        Assert.Contains($"[Call off](rhythms.cancel {FirstCoffee})", played.Message.Text());
        Assert.Single(guild.PostsOf("gathering"));
    }

    [Fact]
    public void A_resumed_rhythm_goes_on_with_its_next_beat_and_makes_up_for_nothing()
    {
        var guild = WithCoffee();
        guild.Press(Ana, "rhythms.pause", "lean-coffee");
        guild.Until(Berlin(13, 12));

        guild.Press(Ana, "rhythms.resume", "lean-coffee");
        guild.Until(Berlin(20, 12));

        Assert.Equal(
            "gathering|lean-coffee|2026-03-19T17:00:00Z",
            Assert.Single(guild.PostsOf("gathering")).Card.Value
        );
    }

    [Fact]
    public void Pausing_and_resuming_twice_changes_nothing_the_second_time()
    {
        var guild = WithCoffee();

        Assert.IsType<Outcome.Unchanged>(guild.Press(Ana, "rhythms.resume", "lean-coffee").Outcome);
        guild.Press(Ana, "rhythms.pause", "lean-coffee");

        Assert.IsType<Outcome.Unchanged>(guild.Press(Ana, "rhythms.pause", "lean-coffee").Outcome);
    }

    [Fact]
    public void Ending_is_asked_about_first_and_is_for_good()
    {
        var guild = WithCoffee();

        var question = guild.Press(Ana, "rhythms.end", "lean-coffee").Form;
        guild.Sends(Ana, question);
        guild.Until(Berlin(30, 12));

        Assert.Contains("End Lean Coffee for good?", question.Text());
        Assert.Empty(guild.Posts);
        Assert.Contains("has ended", guild.Press(Ana, "rhythms.resume", "lean-coffee").Message.Text());
    }

    [Theory]
    [InlineData("rhythms.pause")]
    [InlineData("rhythms.resume")]
    [InlineData("rhythms.end")]
    [InlineData("rhythms.edit")]
    [InlineData("rhythms.add")]
    [InlineData("rhythms.beats")]
    public void A_member_is_kindly_told_that_coordinators_do_that(string action)
    {
        var guild = WithCoffee();

        var played = guild.Press(Ben, action, "lean-coffee");

        Assert.Contains("Only coordinators", played.Message.Text());
    }

    [Fact]
    public void A_rhythm_that_is_not_there_is_not_found_and_the_others_are_offered()
    {
        var guild = WithCoffee();

        var played = guild.Press(Ana, "rhythms.pause", "lean-tea");

        Assert.Contains("I don’t find that rhythm any more.", played.Message.Text());
    }
}
