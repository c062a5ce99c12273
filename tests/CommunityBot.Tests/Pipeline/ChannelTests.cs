using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using CommunityBot.Pipeline;
using CommunityBot.Platforms;

namespace CommunityBot.Tests.Pipeline;

public sealed class ChannelTests
{
    [Fact]
    public async Task A_channel_that_takes_nothing_any_more_is_told_to_its_coordinator_once()
    {
        await using var bot = await TestBot.StartAsync();

        await RefusePostAsync(bot, "p1");
        await RefusePostAsync(bot, "p2");

        var told = Assert.Single(bot.Platform.Sent, sent => sent.To == new Audience.Direct(TestBot.Ana));
        Assert.Contains("is_archived", bot.Write(told.Message), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_is_in_trouble_again_after_a_good_time_is_told_again()
    {
        await using var bot = await TestBot.StartAsync();
        await RefusePostAsync(bot, "p1");

        await bot.LeaveAsync(TestBot.Community, Post("p2"), "p2");
        await bot.SweepAsync();
        await bot.IdleAsync();
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await RefusePostAsync(bot, "p3");

        Assert.Equal(2, bot.Platform.Sent.Count(sent => sent.To == new Audience.Direct(TestBot.Ana)));
    }

    [Fact]
    public async Task Being_taken_out_of_the_channel_is_told_to_its_coordinator()
    {
        await using var bot = await TestBot.StartAsync();

        await bot.TakeAsync(new("e1", TestBot.Ana, TestBot.Channel, new InboundContent.BotRemoved()));
        await SettleAsync(bot);

        Assert.Single(bot.Platform.Sent, sent => sent.To == new Audience.Direct(TestBot.Ana));
    }

    [Fact]
    public async Task A_channel_with_another_name_is_a_community_with_another_name()
    {
        await using var bot = await TestBot.StartAsync();

        await bot.TakeAsync(new("e1", TestBot.Ana, TestBot.Channel, new InboundContent.ChannelRenamed("quilters")));

        Assert.Contains("quilters", await StoredAsync(bot, Community.Key), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_called_otherwise_on_the_platform_is_called_so_in_their_communities()
    {
        await using var bot = await TestBot.StartAsync();
        var profile = new Profile("Ana Maria", "Europe/Lisbon", "pt");

        await bot.TakeAsync(new("e1", TestBot.Ana, TestBot.Channel, new InboundContent.ProfileChanged(profile)));

        Assert.Contains("Ana Maria", await StoredAsync(bot, Member.Prefix), StringComparison.Ordinal);
        Assert.Contains("Coordinator", await StoredAsync(bot, Member.Prefix), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_profile_of_a_stranger_makes_no_member_of_them()
    {
        await using var bot = await TestBot.StartAsync();
        var stranger = new Account("test", "test", "stranger");
        var changed = new InboundContent.ProfileChanged(new("Sam", "UTC", "en"));

        await bot.TakeAsync(new("e1", stranger, TestBot.Channel, changed));

        Assert.DoesNotContain("Sam", await StoredAsync(bot, Member.Prefix), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_profile_of_a_stranger_leaves_no_trace_in_the_store()
    {
        await using var bot = await TestBot.StartAsync();
        var inbox = InboxShard.Of(Changed("e1", "stranger"));

        await bot.TakeAsync(Changed("e1", "stranger"));

        Assert.DoesNotContain(
            await bot.RowsAsync(inbox, ""),
            row => row.RowKey.EndsWith("e1", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_closed_account_leaves_every_community()
    {
        await using var bot = await TestBot.StartAsync();

        await bot.TakeAsync(new("e1", TestBot.Ana, TestBot.Channel, new InboundContent.AccountClosed()));

        Assert.Empty(await bot.RowsAsync(TestBot.Community, Member.Prefix));
    }

    private static Inbound Changed(string id, string user) =>
        new(id, new("test", "test", user), TestBot.Channel, new InboundContent.ProfileChanged(new("Sam", "UTC", "en")));

    private static async Task RefusePostAsync(TestBot bot, string card)
    {
        bot.Platform.Next(() => new SendResult.Refused("is_archived"));
        await bot.LeaveAsync(TestBot.Community, Post(card), card);
        await bot.SweepAsync();
        await SettleAsync(bot);
    }

    private static OutboxRow Post(string card) =>
        new(new Dispatch.Post(new(card), Message.Of(new Phrase.Verbatim("Come!"))), null);

    // The community's outbox hands over to the person's, and the person's manners to the platform.
    private static async Task SettleAsync(TestBot bot)
    {
        await bot.IdleAsync();
        bot.Clock.Advance(TimeSpan.FromMinutes(15));
        await bot.WakeAsync(new PersonId("test.test.ana").Partition);
        await bot.IdleAsync();
    }

    private static async Task<string> StoredAsync(TestBot bot, string prefix) =>
        string.Concat((await bot.RowsAsync(TestBot.Community, prefix)).Select(row => row.Json));
}
