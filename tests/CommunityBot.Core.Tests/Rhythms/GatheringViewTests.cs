using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using CommunityBot.Core.Rhythms;
using static CommunityBot.Core.Tests.Rhythms.Guild;

namespace CommunityBot.Core.Tests.Rhythms;

public sealed class GatheringViewTests
{
    private static readonly Member Stranger = new(new("dora"), new("person-dora"), "Dora", Role.Member);

    private static readonly Block AreYouComing = new Block.Context(new Phrase.Text("gatherings.you-have-not-said", []));

    [Fact]
    public void Everybody_sees_what_they_said_themselves()
    {
        var guild = WithCoffeeAnnounced().Answers(Ben, Answer.Maybe);

        Assert.Contains(Said("maybe"), guild.Sees(Ben)!.Blocks);
        Assert.Contains(AreYouComing, guild.Sees(Cem)!.Blocks);
    }

    [Fact]
    public void Those_who_coordinate_see_what_they_can_do_until_it_begins()
    {
        var guild = WithCoffeeAnnounced();

        var actions = ActionsOf(guild.Sees(Ana)!);
        var later = ActionsOf(guild.Until(Thursday).Sees(Ana)!);

        Assert.Equal(["rhythms.answer", "rhythms.move", "rhythms.cancel"], actions.Distinct());
        Assert.DoesNotContain("rhythms.move", ActionsOf(guild.Sees(Ben)!));
        Assert.DoesNotContain("rhythms.move", later);
    }

    [Fact]
    public void It_shows_the_card_of_everybody_and_nothing_else_of_others()
    {
        var guild = WithCoffeeAnnounced().Answers(Ben, Answer.Yes).Answers(Cem, Answer.No);

        var posted = Assert.Single(guild.Posts).Message;
        var seen = guild.Sees(Ana)!;

        Assert.Equal(posted.View, seen.View! with { Foremost = posted.View!.Foremost });
        Assert.DoesNotContain(Cem.Name, Written(seen), StringComparison.Ordinal);
        Assert.Contains(Ben.Name, Written(seen), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_no_member_sees_what_everybody_sees() =>
        Assert.DoesNotContain(AreYouComing, WithCoffeeAnnounced().Sees(Stranger)!.Blocks);

    [Fact]
    public void Over_it_is_over_for_everybody_and_what_is_not_there_has_no_view()
    {
        var guild = WithCoffeeAnnounced().Answers(Ben, Answer.Yes);

        Assert.Null(guild.Rows.Draw(new GatheringView(Asks(Ben), GatheringId.Of(new("tea"), Thursday)), guild.Now));
        Assert.Null(GatheringView.Of(Asks(Ben), "no gathering"));
        Assert.Empty(ActionsOf(guild.Until(Berlin(8, 9)).Sees(Ben)!));
    }

    [Fact]
    public void Those_who_said_something_come_first_the_latest_before_the_others()
    {
        var guild = WithCoffeeAnnounced().Answers(Ben, Answer.No);
        guild.Until(guild.Now + NodaTime.Duration.FromMinutes(1)).Answers(Cem, Answer.Yes).Until(Berlin(4, 9));

        Assert.Equal([Cem.Id, Ben.Id], guild.Redraws.Last().Message.View!.Foremost);
    }

    private static Block.Context Said(string answer) =>
        new Block.Context(new Phrase.Text($"gatherings.you-said-{answer}", []));

    private static IEnumerable<string> ActionsOf(Message message) =>
        message.Blocks.OfType<Block.Buttons>().SelectMany(row => row.Items).Select(button => button.Action);

    private static string Written(Message message) =>
        string.Join(
            '\n',
            message
                .Blocks.OfType<Block.Paragraph>()
                .Select(paragraph => paragraph.Text)
                .Concat(message.Blocks.OfType<Block.Context>().Select(remark => remark.Text))
                .SelectMany(Names)
        );

    private static IEnumerable<string> Names(Phrase phrase) =>
        phrase switch
        {
            Phrase.Person person => [person.Name],
            Phrase.List list => list.Items.SelectMany(Names),
            Phrase.Text text => text.Slots.SelectMany(Names),
            Phrase.Plural plural => plural.Slots.SelectMany(Names),
            _ => [],
        };
}
