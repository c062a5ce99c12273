using CommunityBot.Pipeline;
using CommunityBot.Tests.Pipeline;
using NodaTime;

namespace CommunityBot.Tests.Scheduling;

public sealed class DueHandlerTests
{
    [Fact]
    public async Task A_due_moment_is_handled_once()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.TakeAsync(TestBot.Pressing("e1", "tally.in-an-hour", "a"));
        bot.Clock.Advance(TimeSpan.FromHours(2));

        await bot.WakeAsync();
        await bot.WakeAsync();

        Assert.Equal(2, await bot.CountOfAsync("a"));
        Assert.Empty(await bot.RowsAsync(TestBot.Community, DueKey.Prefix));
    }

    [Fact]
    public async Task Nothing_is_handled_before_its_time_and_the_next_time_is_named()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.TakeAsync(TestBot.Pressing("e1", "tally.in-an-hour", "a"));

        var next = await bot.WakeAsync();

        Assert.Equal(Instant.FromUtc(2026, 3, 2, 10, 0), next);
        Assert.Equal(1, await bot.CountOfAsync("a"));
    }

    [Fact]
    public async Task A_due_date_that_is_put_off_leaves_no_row_behind()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.TakeAsync(TestBot.Pressing("e1", "tally.in-an-hour", "a"));
        bot.Clock.Advance(TimeSpan.FromMinutes(10));

        await bot.TakeAsync(TestBot.Pressing("e2", "tally.in-an-hour", "a"));

        var due = Assert.Single(await bot.RowsAsync(TestBot.Community, DueKey.Prefix));
        Assert.Equal(Instant.FromUtc(2026, 3, 2, 10, 10), DueKey.Parse(due.RowKey).At);
    }

    [Fact]
    public async Task An_entity_that_fails_when_due_does_not_keep_the_others_asleep()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.TakeAsync(TestBot.Pressing("e1", "tally.in-an-hour", "fine"));
        await bot.MakeDueAsync("broken", Instant.FromUtc(2026, 3, 2, 9, 30));
        bot.Clock.Advance(TimeSpan.FromHours(2));

        var next = await bot.WakeAsync();

        Assert.Equal(2, await bot.CountOfAsync("fine"));
        Assert.Equal(Instant.FromUtc(2026, 3, 2, 11, 1), next);
    }
}
