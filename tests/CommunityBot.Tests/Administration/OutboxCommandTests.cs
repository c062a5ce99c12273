using CommunityBot.Core;
using CommunityBot.Core.Messaging;
using CommunityBot.Pipeline;
using CommunityBot.Platforms;
using CommunityBot.Tests.Pipeline;

namespace CommunityBot.Tests.Administration;

public sealed class OutboxCommandTests
{
    [Fact]
    public async Task Nothing_aside_is_said_in_words()
    {
        await using var bot = await TestBot.StartAsync();

        Assert.Contains("Nothing is set aside", await bot.AdministerAsync("outbox", "list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_set_aside_is_listed_by_its_kind_and_without_a_word_of_it()
    {
        await using var bot = await TestBot.StartAsync();
        await SetAsideAsync(bot, "secret plans");

        var list = await bot.AdministerAsync("outbox", "list");

        Assert.Contains($"left.00\t", list, StringComparison.Ordinal);
        Assert.Contains("\tPost\t", list, StringComparison.Ordinal);
        Assert.Contains(TestBot.Community.Value, list, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", list, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("left.00")]
    [InlineData("--all")]
    public async Task What_is_replayed_is_sent_and_no_longer_set_aside(string which)
    {
        await using var bot = await TestBot.StartAsync();
        await SetAsideAsync(bot, "plans");

        Assert.Contains("Replayed: 1", await bot.AdministerAsync("outbox", "replay", which), StringComparison.Ordinal);
        await bot.SweepAsync();
        await bot.IdleAsync();

        Assert.Contains("plans", bot.Platform.Texts);
        Assert.True(bot.Platform.Sent.Last().MayHaveArrived);
        Assert.Contains("Nothing is set aside", await bot.AdministerAsync("outbox", "list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replayed_messages_keep_their_order_and_come_before_what_was_said_since()
    {
        await using var bot = await TestBot.StartAsync();
        await SetAsideAsync(bot, "first", "left-a");
        await SetAsideAsync(bot, "second", "left-b");
        await bot.LeaveAsync(TestBot.Community, Post("third"), "left-c");

        await bot.AdministerAsync("outbox", "replay", "--all");
        await bot.SweepAsync();
        await bot.IdleAsync();

        Assert.Equal(["first", "second", "third"], bot.Platform.Texts.TakeLast(3));
    }

    [Fact]
    public async Task What_is_replayed_is_tried_for_a_day_again()
    {
        await using var bot = await TestBot.StartAsync();
        await SetAsideAsync(bot, "plans");
        bot.Platform.Fails(times: 2);

        await bot.AdministerAsync("outbox", "replay", "--all");
        await bot.SweepAsync();
        for (var minute = 0; minute < 3; minute++)
        {
            await bot.IdleAsync();
            bot.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        await bot.IdleAsync();

        Assert.Contains("plans", bot.Platform.Texts);
    }

    [Fact]
    public async Task Two_administrators_at_once_replay_a_message_once()
    {
        await using var bot = await TestBot.StartAsync();
        await SetAsideAsync(bot, "plans");

        await Task.WhenAll(
            bot.AdministerAsync("outbox", "replay", "--all"),
            bot.AdministerAsync("outbox", "replay", "--all")
        );
        await bot.SweepAsync();
        await bot.IdleAsync();

        Assert.Single(bot.Platform.Texts, "plans");
    }

    [Fact]
    public async Task What_nobody_can_read_is_listed_and_stays()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.LeaveUnreadableAsync(TestBot.Community, OutboxKey.Prefix + "2026-03-02T08:00:00.0000000Z|left|00");
        await bot.SweepAsync();
        await bot.IdleAsync();

        var said = await bot.AdministerAsync("outbox", "replay", "--all");

        Assert.Contains("can't be replayed", said, StringComparison.Ordinal);
        Assert.Contains("unreadable", await bot.AdministerAsync("outbox", "list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coordinator_hears_once_in_words_that_something_did_not_get_through()
    {
        await using var bot = await TestBot.StartAsync();

        await SetAsideAsync(bot, "plans", "left-a");
        await SetAsideAsync(bot, "more plans", "left-b");
        await bot.IdleAsync();

        var told = Assert.Single(bot.Platform.Sent, sent => sent.To == new Audience.Direct(TestBot.Ana));
        Assert.Contains("communities.unsent", bot.Write(told.Message), StringComparison.Ordinal);
    }

    // The left row is of eight o'clock; it is nine, so that after fifteen hours more its day is over.
    private static async Task SetAsideAsync(TestBot bot, string words, string commit = "left")
    {
        await bot.LeaveAsync(TestBot.Community, Post(words), commit);
        bot.Clock.Advance(TimeSpan.FromHours(25));
        bot.Platform.Fails(times: 1);
        await bot.SweepAsync();
        await bot.IdleAsync();
        await bot.SweepAsync();
        await bot.IdleAsync();
    }

    private static OutboxRow Post(string words) =>
        new(new Dispatch.Post(new(words), Message.Of(new Phrase.Verbatim(words))), null);
}
