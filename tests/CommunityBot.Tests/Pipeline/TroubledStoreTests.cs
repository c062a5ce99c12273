using CommunityBot.Core;
using CommunityBot.Core.Messaging;
using CommunityBot.Pipeline;
using CommunityBot.Storage.Rows;
using NodaTime;

namespace CommunityBot.Tests.Pipeline;

/// <summary>What the simulation found: a store that fails between two steps or keeps its answer to itself, a clock that slips.</summary>
public sealed class TroubledStoreTests
{
    private static readonly PartitionKey Ana = new("person:test.test.ana");

    [Fact]
    public async Task A_message_that_is_done_with_is_not_sent_again_where_the_store_did_not_say_so()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Store.LoseNextAnswer(Removes(OutboxKey.Prefix));

        await bot.TakeAsync(TestBot.Pressing("e1", "tally.count", "a"));
        await bot.IdleAsync();
        bot.Clock.Advance(TimeSpan.FromMinutes(6));
        await bot.IdleAsync();

        Assert.Equal(["a 1"], bot.Platform.Texts);
        Assert.Empty(await bot.RowsAsync(TestBot.Community, OutboxKey.Prefix));
    }

    [Fact]
    public async Task A_try_that_could_not_be_noted_is_known_to_the_next_one()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Platform.Fails(times: 1);
        bot.Store.FailNextCommit(operation => operation is Operation.Replace && Is(operation, OutboxKey.Prefix));

        await bot.TakeAsync(TestBot.Pressing("e1", "tally.count", "a"));
        await bot.IdleAsync();
        await bot.SweepAsync();
        await bot.IdleAsync();

        Assert.True(bot.Platform.Sent.Last().MayHaveArrived);
    }

    [Fact]
    public async Task What_is_sent_for_the_first_time_can_not_have_arrived()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Platform.Next(() => RecordingPlatform.Busy(Duration.FromSeconds(10)));

        await bot.TakeAsync(TestBot.Pressing("e1", "tally.count", "a"));
        await bot.IdleAsync();
        bot.Clock.Advance(TimeSpan.FromSeconds(11));
        await bot.IdleAsync();

        Assert.All(bot.Platform.Sent, outgoing => Assert.False(outgoing.MayHaveArrived));
    }

    [Fact]
    public async Task A_row_that_a_late_delivery_left_in_the_inbox_is_not_handled()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.TakeAsync(TestBot.Pressing("e1", "tally.count", "a"));
        bot.Clock.Advance(TimeSpan.FromMinutes(1));

        bot.Store.FailNextGet(TakenMarker.Prefix);
        await Assert.ThrowsAsync<TimeoutException>(() => bot.TakeAsync(TestBot.Pressing("e1", "tally.count", "a")));
        await bot.SweepAsync();

        Assert.Equal(1, await bot.CountOfAsync("a"));
    }

    [Fact]
    public async Task Nor_is_it_when_it_is_delivered_once_more()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.TakeAsync(TestBot.Pressing("e1", "tally.count", "a"));
        bot.Clock.Advance(TimeSpan.FromMinutes(1));

        bot.Store.FailNextGet(TakenMarker.Prefix);
        await Assert.ThrowsAsync<TimeoutException>(() => bot.TakeAsync(TestBot.Pressing("e1", "tally.count", "a")));
        await bot.TakeAsync(TestBot.Pressing("e1", "tally.count", "a"));

        Assert.Equal(1, await bot.CountOfAsync("a"));
    }

    [Fact]
    public async Task An_event_is_known_again_when_the_clock_was_set_back_over_midnight()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Clock.SetUtcNow(new(2026, 3, 3, 0, 2, 0, TimeSpan.Zero));
        await bot.TakeAsync(TestBot.Pressing("e1", "tally.count", "a"));

        bot.Clock.AdjustTime(new(2026, 3, 2, 23, 58, 0, TimeSpan.Zero));
        await bot.TakeAsync(TestBot.Pressing("e1", "tally.count", "a"));

        Assert.Equal(1, await bot.CountOfAsync("a"));
    }

    [Fact]
    public async Task No_marker_is_forgotten_while_something_as_old_waits()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.IdleAsync();
        var start = Instant.FromDateTimeOffset(bot.Clock.GetUtcNow());
        await bot.LeaveAsync(new InboxRow(TestBot.Pressing("e1", "tally.count", "a"), start));

        bot.Clock.Advance(TimeSpan.FromDays(4));
        await bot.PruneAsync();

        Assert.NotEmpty(await bot.RowsAsync(TestBot.Community, HandledMarker.Prefix));
    }

    [Fact]
    public async Task What_was_held_until_the_night_waits_for_the_morning()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.IdleAsync();
        var message = Message.Of(new Phrase.Verbatim("Somebody asks for help."));
        var tomorrow = Instant.FromUtc(2026, 3, 3, 18, 0);
        await bot.LeaveAsync(Ana, new OutboxRow(new Dispatch.ToPerson(message, tomorrow), null));

        bot.Clock.SetUtcNow(new(2026, 3, 2, 22, 0, 0, TimeSpan.Zero));
        await bot.SweepAsync();
        await bot.IdleAsync();
        Assert.Empty(bot.Platform.Texts);

        bot.Clock.SetUtcNow(new(2026, 3, 3, 8, 0, 0, TimeSpan.Zero));
        await bot.IdleAsync();
        Assert.Equal(["Somebody asks for help."], bot.Platform.Texts);
    }

    private static Func<Operation, bool> Removes(string prefix) =>
        operation => operation is Operation.Remove && Is(operation, prefix);

    private static bool Is(Operation operation, string prefix) =>
        operation.RowKey.StartsWith(prefix, StringComparison.Ordinal);
}
