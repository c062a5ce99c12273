using CommunityBot.Core.Manners;
using CommunityBot.Core.Rhythms;
using CommunityBot.Pipeline;
using CommunityBot.Privacy;
using CommunityBot.Storage.Rows;
using CommunityBot.Tests.Pipeline;
using NodaTime;

namespace CommunityBot.Tests.Privacy;

public sealed class PurgeTests
{
    private static readonly GatheringId Moved = Circle.Coffee;

    [Fact]
    public async Task Answers_go_a_year_after_their_gathering_and_not_before()
    {
        await using var bot = await Circle.StartAsync();
        await OverAsync(bot);

        bot.Clock.Advance(TimeSpan.FromDays(360));
        await bot.PurgeAsync();
        var before = await bot.RowsAsync(TestBot.Community, Attendance.Prefix);
        bot.Clock.Advance(TimeSpan.FromDays(10));
        await bot.PurgeAsync();

        Assert.Single(before);
        Assert.Empty(await bot.RowsAsync(TestBot.Community, Attendance.Prefix));
        Assert.Empty(await bot.RowsAsync(TestBot.Community, AnswersOf.Prefix));
        Assert.Single(await bot.RowsAsync(TestBot.Community, PastGathering.Prefix));
    }

    [Fact]
    public async Task An_answer_to_what_is_still_ahead_stays_however_old_it_is()
    {
        await using var bot = await Circle.StartAsync();

        bot.Clock.Advance(TimeSpan.FromDays(400));
        await bot.PurgeAsync();

        Assert.NotNull(await bot.Table.GetAsync(TestBot.Community, Gathering.Key(Moved), Cancel));
        Assert.Single(await bot.RowsAsync(TestBot.Community, Attendance.Prefix));
    }

    [Fact]
    public async Task The_ledger_and_decisions_go_when_nobody_needs_them()
    {
        await using var bot = await Circle.StartAsync();
        var now = Instant.FromUtc(2026, 3, 2, 9, 0);
        var decision = new PromptDecision(new("p"), "said", now, now, new PromptFate.Sent());
        await PutAsync(bot, decision.RowKey, decision);
        var entry = new LedgerEntry(now, 0, new("p"));
        await PutAsync(bot, entry.RowKey, entry);

        bot.Clock.Advance(TimeSpan.FromDays(27));
        await bot.PurgeAsync();
        Assert.Single(await bot.RowsAsync(Circle.BensOwn, LedgerEntry.Prefix));
        bot.Clock.Advance(TimeSpan.FromDays(4));
        await bot.PurgeAsync();

        Assert.Empty(await bot.RowsAsync(Circle.BensOwn, LedgerEntry.Prefix));
        Assert.Empty(await bot.RowsAsync(Circle.BensOwn, PromptDecision.Prefix));
    }

    [Fact]
    public async Task What_was_set_aside_goes_after_three_months_and_what_nobody_can_read_stays()
    {
        await using var bot = await TestBot.StartAsync();
        var at = Instant.FromUtc(2026, 3, 2, 9, 0);
        var aside = new SetAside("outbox|x", SetAside.Parse("{}"), "Post", at, 7);
        await PutAsync(bot, SetAside.Key("old"), aside);
        await PutAsync(bot, SetAside.Key("young"), aside with { At = at + Duration.FromDays(80) });
        await bot.LeaveUnreadableAsync(Circle.BensOwn, SetAside.Key("strange"));

        bot.Clock.Advance(TimeSpan.FromDays(100));
        await bot.PurgeAsync();

        var left = await bot.RowsAsync(Circle.BensOwn, SetAside.Prefix);
        Assert.Equal([SetAside.Key("strange"), SetAside.Key("young")], left.Select(row => row.RowKey));
    }

    [Fact]
    public async Task A_run_is_bounded_and_the_next_goes_on()
    {
        await using var bot = await TestBot.StartAsync();
        var at = Instant.FromUtc(2026, 3, 2, 9, 0);
        for (var number = 0; number < Purge.PageSize + 10; number++)
        {
            var entry = new LedgerEntry(at, number, new("p"));
            await PutAsync(bot, entry.RowKey, entry);
        }

        bot.Clock.Advance(TimeSpan.FromDays(60));
        await bot.PurgeAsync();
        Assert.Equal(10, (await bot.RowsAsync(Circle.BensOwn, LedgerEntry.Prefix)).Length);
        await bot.PurgeAsync();

        Assert.Empty(await bot.RowsAsync(Circle.BensOwn, LedgerEntry.Prefix));
    }

    [Theory]
    [InlineData(nameof(RetentionOptions.Answers), 0)]
    [InlineData(nameof(RetentionOptions.Answers), 4000)]
    [InlineData(nameof(RetentionOptions.Decisions), 29)]
    [InlineData(nameof(RetentionOptions.Ledger), 27)]
    [InlineData(nameof(RetentionOptions.SetAside), -1)]
    public void A_time_that_cannot_be_is_refused_with_what_can(string setting, int days)
    {
        var options = setting switch
        {
            nameof(RetentionOptions.Answers) => new RetentionOptions { Answers = days },
            nameof(RetentionOptions.Decisions) => new() { Decisions = days },
            nameof(RetentionOptions.Ledger) => new() { Ledger = days },
            _ => new() { SetAside = days },
        };

        var result = new RetentionOptionsValidation().Validate(null, options);

        Assert.Contains($"Retention:{setting} is {days}", result.FailureMessage, StringComparison.Ordinal);
        Assert.True(new RetentionOptionsValidation().Validate(null, new()).Succeeded);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // It becomes a past one, as if it had been woken.
    private static async Task OverAsync(TestBot bot)
    {
        var row = (await bot.Table.GetAsync(TestBot.Community, Gathering.Key(Circle.Coffee), Cancel))!;
        await bot.Table.CommitAsync(
            TestBot.Community,
            [
                new Operation.Remove(row.RowKey),
                new Operation.Insert(PastGathering.Key(Circle.Coffee), $"{{\"gathering\":{row.Json}}}"),
            ],
            Cancel
        );
    }

    private static Task<CommitResult> PutAsync(TestBot bot, string key, object row) =>
        bot.Table.CommitAsync(Circle.BensOwn, [new Operation.Upsert(key, bot.Write(row))], Cancel);
}
