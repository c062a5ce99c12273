using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;

namespace CommunityBot.Tests.Pipeline;

public sealed class HomeTests
{
    private static readonly Inbound Opened = new("h1", TestBot.Ana, TestBot.Channel, new InboundContent.HomeOpened());

    [Fact]
    public async Task Who_opens_their_home_sees_what_the_capabilities_have_for_them()
    {
        await using var bot = await TestBot.StartAsync();

        await bot.TakeAsync(Opened);

        var page = await bot.Home.NextAsync();
        Assert.Contains(page.Blocks, block => block is Block.Fields);
    }

    [Fact]
    public async Task A_home_that_was_looked_at_once_follows_what_its_owner_does()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.TakeAsync(Opened);
        await bot.Home.NextAsync();

        await bot.TakeAsync(TestBot.Pressing("e1", "manners.mute", "garden\nGarden club"));

        var page = await bot.Home.NextAsync();
        Assert.Contains("Garden club", bot.Write(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_pushed_to_a_home_that_nobody_looks_at()
    {
        await using var bot = await TestBot.StartAsync();

        await bot.TakeAsync(TestBot.Pressing("e1", "manners.mute", "garden\nGarden club"));
        await bot.TakeAsync(Opened);

        await bot.Home.NextAsync();
        Assert.True(bot.Home.IsEmpty);
    }

    [Fact]
    public async Task A_stranger_sees_at_home_how_to_come_in()
    {
        await using var bot = await TestBot.StartAsync();

        await bot.TakeAsync(Opened with { From = new("test", "test", "stranger") });

        var page = await bot.Home.NextAsync();
        Assert.Contains("communities.no-community", bot.Write(page), StringComparison.Ordinal);
    }
}
