using CommunityBot.Core.Communities;
using CommunityBot.Core.Rhythms;
using static CommunityBot.Core.Tests.Rhythms.Guild;

namespace CommunityBot.Core.Tests.Rhythms;

public sealed class CardTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void A_card_says_what_when_where_and_who(string language)
    {
        var guild = Founded()
            .With(LeanCoffee with { Details = LeanCoffee.Details with { Link = new("https://example.org/coffee") } })
            .Answers(Ben, Answer.Yes)
            .Answers(Ana, Answer.Yes)
            .Answers(Cem, Answer.Maybe)
            .Until(Berlin(3, 19));

        Snapshot.Match(Assert.Single(guild.Posts).Message.Text(language).Split('\n'), test: $"Card.{language}");
    }

    [Fact]
    public void A_burst_of_answers_becomes_one_redraw()
    {
        var guild = WithCoffeeAnnounced().Answers(Ana, Answer.Yes).Answers(Ben, Answer.Yes).Answers(Cem, Answer.Maybe);

        guild.Until(Berlin(3, 20));

        Assert.Contains("Ana and Ben are coming.", Assert.Single(guild.Redraws).Message.Text());
        Assert.Empty(guild.Rows.All<CardRedraw>());
    }

    [Fact]
    public void An_answer_that_crosses_a_drawing_is_found_by_the_second_look()
    {
        var guild = WithCoffeeAnnounced().Answers(Ana, Answer.Yes);
        var waiting = guild.Rows.All<CardRedraw>().Single();

        guild.Until(Berlin(3, 19) + CardRedraw.Gathers);
        guild.DoesHavingSeen(new AnswerInvitation(Asks(Ben), FirstCoffee, Answer.Yes), waiting);
        guild.Until(Berlin(3, 20));

        Assert.Equal(2, guild.Redraws.Count());
        Assert.Contains("Ana and Ben are coming.", guild.Redraws.Last().Message.Text());
    }

    [Fact]
    public void Beyond_eight_names_the_card_says_how_many_more()
    {
        var guild = WithCoffee();
        foreach (var name in "Dana Edo Finn Gül Hana Ivo Jana Kai Lea Mia".Split(' '))
        {
            var member = new Member(new(name), new(name), name, Role.Member);
            guild.Does(new JoinCommunity(DesignGuild.Id, member));
            guild.Answers(member, Answer.Yes);
        }

        guild.Until(Berlin(3, 19));

        Assert.Contains(
            "Dana, Edo, Finn, Gül, Hana, Ivo, Jana, Kai and 2 more are coming.",
            Assert.Single(guild.Posts).Message.Text()
        );
    }
}
