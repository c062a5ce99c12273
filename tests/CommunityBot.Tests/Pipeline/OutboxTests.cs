using CommunityBot.Core;
using CommunityBot.Core.Messaging;
using CommunityBot.Pipeline;
using CommunityBot.Platforms;
using NodaTime;

namespace CommunityBot.Tests.Pipeline;

public sealed class OutboxTests
{
    [Fact]
    public async Task A_throttled_message_is_sent_later_and_those_behind_it_wait_their_turn()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Platform.Next(() => RecordingPlatform.Busy(Duration.FromSeconds(10)));

        await bot.TakeAsync(TestBot.Pressing("e1", "tally.count", "a"));
        bot.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await bot.TakeAsync(TestBot.Pressing("e2", "tally.count", "a"));
        await bot.IdleAsync();
        Assert.Empty(bot.Platform.Texts);

        bot.Clock.Advance(TimeSpan.FromSeconds(11));
        await bot.IdleAsync();
        Assert.Equal(["a 1", "a 2"], bot.Platform.Texts);
    }

    [Fact]
    public async Task A_platform_that_is_down_gets_the_message_when_it_is_up_again()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Platform.Fails(times: 3);

        await bot.TakeAsync(TestBot.Pressing("e1", "tally.count", "a"));
        for (var minute = 0; minute < 3; minute++)
        {
            await bot.IdleAsync();
            bot.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        await bot.IdleAsync();

        Assert.Equal(["a 1"], bot.Platform.Texts);
        Assert.Empty(await bot.RowsAsync(TestBot.Community, OutboxKey.Prefix));
    }

    [Fact]
    public async Task A_message_that_is_refused_for_good_does_not_hold_up_the_next()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Platform.Next(() => new SendResult.Refused("is_archived"));

        await bot.TakeAsync(TestBot.Pressing("e1", "tally.count", "a"));
        bot.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await bot.TakeAsync(TestBot.Pressing("e2", "tally.count", "a"));
        await bot.IdleAsync();

        Assert.Equal(["a 2"], bot.Platform.Texts);
    }

    [Theory]
    [InlineData(true, "here 1")]
    [InlineData(false)]
    public async Task An_answer_that_can_not_take_the_place_of_its_message_comes_as_a_new_one(
        bool forgets,
        params string[] sent
    )
    {
        await using var bot = await TestBot.StartAsync();
        bot.Platform.Forgets = forgets;

        var press = new InboundContent.Pressed("tally.count", "here", Message: "m1");
        await bot.TakeAsync(TestBot.Pressing("e1", "tally.count", "here") with { Content = press });
        await bot.IdleAsync();

        Assert.Equal(sent, bot.Platform.Texts);
    }

    [Fact]
    public async Task A_platform_that_hangs_up_on_us_costs_a_try_and_no_sender()
    {
        await using var bot = await TestBot.StartAsync();
        for (var sender = 0; sender < 10; sender++)
            bot.Platform.Next(() => throw new TaskCanceledException("The request timed out."));

        await bot.TakeAsync(TestBot.Pressing("e1", "tally.count", "a"));
        for (var attempt = 0; attempt < 11; attempt++)
        {
            await bot.IdleAsync();
            bot.Clock.Advance(TimeSpan.FromMinutes(6));
        }
        await bot.IdleAsync();

        Assert.Equal(["a 1"], bot.Platform.Texts);
    }

    [Fact]
    public async Task A_message_that_never_works_is_set_aside_after_a_day_of_tries()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Platform.Fails(times: 100);

        await bot.TakeAsync(TestBot.Pressing("e1", "tally.count", "a"));
        for (var hour = 0; hour < 26; hour++)
        {
            await bot.IdleAsync();
            bot.Clock.Advance(TimeSpan.FromHours(1));
        }
        await bot.IdleAsync();

        Assert.Empty(await bot.RowsAsync(TestBot.Community, OutboxKey.Prefix));
        Assert.Single(await bot.RowsAsync(TestBot.Community, "set-aside|"));
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_is_set_aside_and_holds_up_nothing()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.LeaveUnreadableAsync(TestBot.Community, OutboxKey.Prefix + "2026-03-02T08:00:00.0000000Z|left|00");

        await bot.TakeAsync(TestBot.Pressing("e1", "tally.count", "a"));
        await bot.IdleAsync();

        Assert.Equal(["a 1"], bot.Platform.Texts);
        Assert.Single(await bot.RowsAsync(TestBot.Community, "set-aside|"));
    }

    [Fact]
    public async Task What_a_crash_left_in_the_outbox_is_sent_at_the_next_start()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Platform.Next(() => RecordingPlatform.Busy(Duration.FromSeconds(10)));
        await bot.TakeAsync(TestBot.Pressing("e1", "tally.count", "a"));
        await bot.IdleAsync();

        bot.Clock.SetUtcNow(bot.Clock.GetUtcNow() + TimeSpan.FromMinutes(1));
        await bot.SweepAsync();
        await bot.IdleAsync();

        Assert.Equal(["a 1"], bot.Platform.Texts);
    }

    [Fact]
    public async Task A_reminder_that_the_platform_could_not_take_in_time_is_not_sent_late()
    {
        await using var bot = await TestBot.StartAsync();
        var message = Message.Of(new Phrase.Verbatim("It starts soon."));
        var reminder = new Dispatch.ToPerson(message, Instant.FromUtc(2026, 3, 2, 9, 30));
        await bot.LeaveAsync(new("person:test.test.ana"), new OutboxRow(reminder, null));
        bot.Platform.Next(() => RecordingPlatform.Busy(Duration.FromHours(1)));

        await bot.SweepAsync();
        await bot.IdleAsync();
        bot.Clock.Advance(TimeSpan.FromHours(2));
        await bot.IdleAsync();

        Assert.Empty(bot.Platform.Texts);
        Assert.Empty(await bot.RowsAsync(new("person:test.test.ana"), OutboxKey.Prefix));
    }
}
