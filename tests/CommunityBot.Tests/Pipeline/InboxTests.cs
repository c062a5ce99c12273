using CommunityBot.Core.Messaging;
using CommunityBot.Pipeline;
using CommunityBot.Platforms;
using NodaTime;

namespace CommunityBot.Tests.Pipeline;

public sealed class InboxTests
{
    [Fact]
    public async Task An_event_that_is_delivered_twice_has_its_effect_once()
    {
        await using var bot = await TestBot.StartAsync();

        await bot.TakeAsync(TestBot.Pressing("e1", "tally.count", "a"));
        await bot.TakeAsync(TestBot.Pressing("e1", "tally.count", "a"));
        await bot.IdleAsync();

        Assert.Equal(1, await bot.CountOfAsync("a"));
        Assert.Single(bot.Platform.Texts, "a 1");
    }

    [Fact]
    public async Task An_event_that_is_delivered_many_times_at_once_has_its_effect_once()
    {
        await using var bot = await TestBot.StartAsync();

        await Task.WhenAll(
            Enumerable.Range(0, 16).Select(_ => bot.TakeAsync(TestBot.Pressing("e1", "tally.count", "a")))
        );
        await bot.IdleAsync();

        Assert.Equal(1, await bot.CountOfAsync("a"));
        Assert.Single(bot.Platform.Texts, "a 1");
    }

    [Fact]
    public async Task Many_events_on_one_entity_at_once_all_count()
    {
        await using var bot = await TestBot.StartAsync();

        await Task.WhenAll(
            Enumerable.Range(0, 16).Select(n => bot.TakeAsync(TestBot.Pressing($"e{n}", "tally.count", "a")))
        );
        await bot.SweepAsync();

        Assert.Equal(16, await bot.CountOfAsync("a"));
    }

    [Fact]
    public async Task An_accepted_event_is_handled_once_however_often_it_is_delivered()
    {
        await using var bot = await TestBot.StartAsync();

        await Task.WhenAll(
            Enumerable.Range(0, 16).Select(_ => bot.AcceptAsync(TestBot.Pressing("e1", "tally.count", "a")))
        );
        await bot.HandledAsync();
        await bot.AcceptAsync(TestBot.Pressing("e1", "tally.count", "a"));
        await bot.HandledAsync();

        Assert.Equal(1, await bot.CountOfAsync("a"));
        Assert.Empty(await bot.RowsAsync(InboxShard.Of(TestBot.Pressing("e1", "", "")), InboxRow.Prefix));
    }

    [Fact]
    public async Task Accepted_events_of_one_account_are_handled_in_their_order()
    {
        await using var bot = await TestBot.StartAsync();

        // What is decided at one and the same moment is sent in any order.
        bot.Clock.AutoAdvanceAmount = TimeSpan.FromMilliseconds(1);

        for (var n = 0; n < 20; n++)
            await bot.AcceptAsync(TestBot.Pressing($"e{n}", "tally.count", "a"));
        await bot.HandledAsync();
        await bot.IdleAsync();

        Assert.Equal(Enumerable.Range(1, 20).Select(n => $"a {n}"), bot.Platform.Texts);
    }

    [Fact]
    public async Task An_event_that_a_crash_left_is_handled_at_the_next_start()
    {
        await using var bot = await TestBot.StartAsync();
        var inbound = TestBot.Pressing("e1", "tally.count", "a");
        await bot.LeaveAsync(new InboxRow(inbound, Instant.FromUtc(2026, 3, 2, 8, 59)));

        await bot.SweepAsync();

        Assert.Equal(1, await bot.CountOfAsync("a"));
    }

    [Fact]
    public async Task An_event_whose_effect_was_committed_before_the_crash_has_none_again()
    {
        await using var bot = await TestBot.StartAsync();
        var inbound = TestBot.Pressing("e1", "tally.count", "a");
        await bot.TakeAsync(inbound);
        await bot.LeaveAsync(new InboxRow(inbound, Instant.FromUtc(2026, 3, 2, 9, 0)));

        await bot.SweepAsync();

        Assert.Equal(1, await bot.CountOfAsync("a"));
    }

    [Fact]
    public async Task A_handled_event_leaves_no_words_behind()
    {
        await using var bot = await TestBot.StartAsync();
        var said = new InboundContent.Words("my dog is called Bello");

        await bot.TakeAsync(new Inbound("e1", TestBot.Ana, TestBot.Channel, said));
        await bot.IdleAsync();

        Assert.DoesNotContain(
            await bot.EverythingStoredAsync(),
            json => json.Contains("Bello", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task An_event_that_fails_every_time_is_set_aside_with_an_apology_that_names_it()
    {
        await using var bot = await TestBot.StartAsync();

        var reaction = await bot.TakeAsync(TestBot.Pressing("e1", "tally.count", "broken"));
        Assert.IsType<Reaction.Say>(reaction);
        for (var sweep = 0; sweep < 5; sweep++)
            await bot.SweepAsync();
        await bot.IdleAsync();

        var shard = InboxShard.Of(TestBot.Pressing("e1", "", ""));
        Assert.Empty(await bot.RowsAsync(shard, InboxRow.Prefix));
        Assert.Single(await bot.RowsAsync(shard, "set-aside|"));
        Assert.Contains(bot.Platform.Sent, sent => bot.Write(sent.Message).Contains("e1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Markers_of_events_are_forgotten_after_three_days()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.TakeAsync(TestBot.Pressing("e1", "tally.count", "a"));
        await bot.IdleAsync();

        bot.Clock.Advance(TimeSpan.FromDays(5));
        await bot.PruneAsync();

        Assert.Empty(await bot.RowsAsync(TestBot.Community, HandledMarker.Prefix));
    }

    [Fact]
    public async Task A_stranger_is_told_how_to_come_in()
    {
        await using var bot = await TestBot.StartAsync();
        var stranger = new Account("test", "test", "stranger");

        await bot.TakeAsync(new("e1", stranger, new("test", "test", "dm"), new InboundContent.Words("help")));
        await bot.IdleAsync();

        Assert.Contains(bot.Platform.Sent, sent => sent.To == new Audience.Direct(stranger));
    }

    [Fact]
    public async Task An_event_that_cannot_be_read_is_set_aside_and_does_not_keep_the_bot_from_starting()
    {
        await using var bot = await TestBot.StartAsync();
        var shard = InboxShard.Of(TestBot.Pressing("e1", "", ""));
        await bot.LeaveUnreadableAsync(shard, InboxRow.Key("e1"));

        await bot.SweepAsync();

        Assert.Empty(await bot.RowsAsync(shard, InboxRow.Prefix));
        Assert.Single(await bot.RowsAsync(shard, "set-aside|"));
    }

    [Fact]
    public async Task A_platform_that_tells_a_zone_and_a_language_that_nobody_knows_gets_a_community_all_the_same()
    {
        await using var bot = await TestBot.StartAsync();
        var place = new Place("test", "test", "elsewhere");

        await bot.TakeAsync(
            new("e1", TestBot.Ana, place, new InboundContent.BotAdded("mars", new("Ana", "Mars/Olympus", "klingon!")))
        );
        await bot.IdleAsync();

        Assert.Contains(bot.Platform.Sent, sent => sent.To == new Audience.Channel(place));
    }
}
