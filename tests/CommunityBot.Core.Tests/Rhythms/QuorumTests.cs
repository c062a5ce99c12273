using CommunityBot.Core.Manners;
using CommunityBot.Core.Rhythms;
using static CommunityBot.Core.Tests.Rhythms.Guild;

namespace CommunityBot.Core.Tests.Rhythms;

public sealed class QuorumTests
{
    [Fact]
    public void When_too_few_come_the_coordinator_is_asked_once_and_nobody_else_is()
    {
        var guild = WithMinimum(2).Answers(Ben, Answer.Yes);

        guild.Until(Berlin(4, 17, 59));
        Assert.Empty(guild.PromptsTo(Ana));
        guild.Until(Berlin(5, 17));

        Assert.Contains(
            "So far 1 person has said yes to Lean Coffee, Thursday, 5 March, 18:00–19:30.",
            Assert.Single(guild.PromptsTo(Ana)).Message.Text()
        );
        Assert.Empty(guild.PromptsTo(Ben));
    }

    [Fact]
    public void When_nobody_has_said_yes_it_says_so_in_the_readers_language()
    {
        var guild = WithMinimum(1).Until(Berlin(5, 17));

        Assert.Contains("hat noch niemand zugesagt", Question(guild).Message.Text("de"));
    }

    [Fact]
    public void When_enough_come_nobody_is_asked() =>
        Assert.Empty(WithMinimum(1).Answers(Ben, Answer.Yes).Until(Berlin(5, 17)).PromptsTo(Ana));

    [Fact]
    public void Who_says_that_it_takes_place_changes_nothing_and_is_told_so()
    {
        var guild = WithMinimum(2).Until(Berlin(5, 10));

        var played = guild.Press(Ana, "rhythms.go-ahead", FirstCoffee.Value);

        Assert.Contains("Good: Lean Coffee, Thursday, 5 March, 18:00–19:30, takes place.", played.Message.Text());
        Assert.Empty(Assert.IsType<Outcome.Applied>(played.Outcome).Changes);
    }

    [Fact]
    public void Only_a_coordinator_decides_that() =>
        Assert.IsType<Outcome.Refused>(WithMinimum(2).Press(Ben, "rhythms.go-ahead", FirstCoffee.Value).Outcome);

    [Fact]
    public void The_question_leads_to_a_move_and_to_calling_it_off()
    {
        var text = Question(WithMinimum(2).Until(Berlin(5, 10))).Message.Text();

        Assert.Contains($"(rhythms.move {FirstCoffee})", text);
        Assert.Contains($"(rhythms.cancel {FirstCoffee})", text);
    }

    [Fact]
    public void At_its_new_time_a_gathering_that_moved_is_looked_at_anew()
    {
        var guild = WithMinimum(2).Until(Berlin(5, 10));
        guild.Sends(Ana, guild.Press(Ana, "rhythms.move", FirstCoffee.Value).Form, ("date", "2026-03-10"));

        guild.Until(Berlin(9, 18));

        Assert.Equal(2, guild.PromptsTo(Ana).Count(IsQuestion));
    }

    [Fact]
    public void Nobody_is_asked_of_one_that_was_called_off()
    {
        var guild = WithMinimum(2);
        guild.Does(new CancelGathering(Asks(Ana), FirstCoffee, 0, ""));

        guild.Until(Berlin(5, 17));

        Assert.DoesNotContain(guild.PromptsTo(Ana), IsQuestion);
        Assert.Empty(guild.Rows.All<QuorumCheck>());
    }

    [Fact]
    public void More_than_there_are_places_is_mended_in_the_form()
    {
        var guild = WithCoffee();

        var played = guild.Sends(
            Ana,
            guild.Press(Ana, "rhythms.edit", "lean-coffee").Form,
            ("places", "3"),
            ("minimum", "4")
        );

        Assert.Equal("minimum", Assert.Single(played.Errors).Input);
    }

    private static Guild WithMinimum(int minimum) =>
        Founded()
            .With(LeanCoffee with { Details = LeanCoffee.Details with { Minimum = minimum } })
            .Until(Berlin(3, 19));

    private static Prompt Question(Guild guild) => Assert.Single(guild.PromptsTo(Ana), IsQuestion);

    private static bool IsQuestion(Prompt prompt) => prompt.Id.Value.StartsWith("quorum:", StringComparison.Ordinal);
}
