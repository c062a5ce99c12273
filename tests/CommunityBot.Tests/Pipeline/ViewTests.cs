using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using CommunityBot.Pipeline;
using CommunityBot.Platforms;

namespace CommunityBot.Tests.Pipeline;

public sealed class ViewTests
{
    private static readonly Message Card = Message.Of(new Phrase.Verbatim("All see this."));

    private static readonly ViewRef View = new("rhythms.gathering", "lean-coffee|2026-03-05T17:00:00Z");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task As_many_get_a_view_as_the_platform_shows_and_those_it_matters_to_come_first()
    {
        await using var bot = await WithThreeAsync();
        var card = Card with { View = View with { Foremost = [new("test.test.cem"), new("test.test.nobody")] } };

        var shown = await bot.Get<Viewers>().AddAsync(card, TestBot.Channel, Cancel);

        Assert.Equal(["cem", "ana"], shown.View!.For.Select(account => account.User));
    }

    [Fact]
    public async Task Elsewhere_and_without_a_view_a_message_stays_as_it_is()
    {
        await using var bot = await WithThreeAsync();
        var viewers = bot.Get<Viewers>();
        var elsewhere = new Place("other", "test", "channel");

        Assert.Same(Card, await viewers.AddAsync(Card, TestBot.Channel, Cancel));
        Assert.Empty((await viewers.AddAsync(Card with { View = View }, elsewhere, Cancel)).View!.For);
    }

    [Theory]
    [InlineData("ana", "rhythms.gathering", "lean-coffee|2026-03-05T17:00:00Z")]
    [InlineData("ana", "rhythms.gathering", "no gathering")]
    [InlineData("ana", "of-another-day", "x")]
    [InlineData("stranger", "rhythms.gathering", "lean-coffee|2026-03-05T17:00:00Z")]
    public async Task What_is_not_there_has_no_view_and_neither_has_a_stranger(string who, string name, string value)
    {
        await using var bot = await TestBot.StartAsync();
        var account = new Account("test", "test", who);

        Assert.Null(await bot.Get<IPersonalViews>().FindAsync(account, TestBot.Channel, new(name, value), Cancel));
    }

    [Theory]
    [InlineData("ana", "communities.hello-to-member")]
    [InlineData("stranger", "communities.hello-to-stranger")]
    public async Task Who_gets_the_bot_for_themselves_hears_what_to_do_next(string who, string said)
    {
        await using var bot = await TestBot.StartAsync();
        var chat = new Place("test", "test", $"dm-{who}");

        await bot.TakeAsync(new("i1", new("test", "test", who), chat, new InboundContent.Installed()));
        await bot.IdleAsync();

        var hello = bot.Platform.Sent.Last();
        Assert.Equal(said, Assert.IsType<Phrase.Text>(hello.Message.Fallback).Key);
        Assert.Equal(new Audience.Direct(new("test", "test", who)), hello.To);
    }

    [Fact]
    public async Task A_channel_that_is_restored_is_in_trouble_no_more()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.TakeAsync(new("r1", TestBot.Ana, TestBot.Channel, new InboundContent.BotRemoved()));
        Assert.Single(await bot.RowsAsync(TestBot.Community, ChannelTrouble.Key));

        await bot.TakeAsync(new("r2", TestBot.Ana, TestBot.Channel, new InboundContent.ChannelRestored()));

        Assert.Empty(await bot.RowsAsync(TestBot.Community, ChannelTrouble.Key));
    }

    private static async Task<TestBot> WithThreeAsync()
    {
        var bot = await TestBot.StartAsync();
        foreach (var name in (string[])["ben", "cem"])
            await bot.TakeAsync(
                new(
                    $"j-{name}",
                    new("test", "test", name),
                    TestBot.Channel,
                    new InboundContent.Joined(new(name, "UTC", "en"))
                )
            );

        return bot;
    }
}
