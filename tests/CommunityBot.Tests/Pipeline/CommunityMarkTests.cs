using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;

namespace CommunityBot.Tests.Pipeline;

public sealed class CommunityMarkTests
{
    private static readonly Place Second = new("test", "test", "second");
    private static readonly Place Alone = new("test", "test", "dm");
    private static readonly CommunityId SecondCommunity = new("test.test.second");

    [Fact]
    public async Task A_button_pressed_in_direct_messages_acts_in_the_community_that_it_came_from()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.TakeAsync(
            new("two", TestBot.Ana, Second, new InboundContent.BotAdded("second", new("Ana", "UTC", "en")))
        );
        await bot.TakeAsync(new("e1", TestBot.Ana, Second, new InboundContent.Pressed("tally.count", "a", null)));
        await bot.IdleAsync();

        var again = bot.Platform.Sent.Last().Message.Blocks.OfType<Block.Buttons>().Single().Items.Single();
        await bot.TakeAsync(new("e2", TestBot.Ana, Alone, new InboundContent.Pressed(again.Action, again.Value, null)));

        Assert.Equal(2, await bot.CountOfAsync("a", SecondCommunity.Partition));
        Assert.Equal(0, await bot.CountOfAsync("a"));
    }

    [Fact]
    public async Task A_mark_of_a_community_that_one_is_not_in_leads_nowhere()
    {
        await using var bot = await TestBot.StartAsync();
        var forged = new InboundContent.Pressed("tally.count", "@test.test.second a", null);

        await bot.TakeAsync(new("e1", TestBot.Ana, Alone, forged));

        Assert.Equal(0, await bot.CountOfAsync("a", SecondCommunity.Partition));
        Assert.Equal(0, await bot.CountOfAsync("a"));
    }
}
