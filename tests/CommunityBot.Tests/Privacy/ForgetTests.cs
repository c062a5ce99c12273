using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Privacy;
using CommunityBot.Core.Rhythms;
using CommunityBot.Pipeline;
using CommunityBot.Platforms;
using CommunityBot.Privacy;
using CommunityBot.Tests.Pipeline;

namespace CommunityBot.Tests.Privacy;

public sealed class ForgetTests
{
    private static readonly TimeSpan BetweenLooks = Eraser.BetweenLooks.ToTimeSpan();

    [Fact]
    public async Task Who_wants_to_be_forgotten_is_asked_once_and_told_what_goes_and_what_stays()
    {
        await using var bot = await Circle.StartAsync();

        await Circle.SayAsync(bot, "f1", "forget me");
        await bot.IdleAsync();

        var asked = bot.Write(bot.Platform.Sent.Last().Message);
        Assert.Contains("privacy.forget-goes", asked, StringComparison.Ordinal);
        Assert.Contains("privacy.forget-stays", asked, StringComparison.Ordinal);
        Assert.Contains(PrivacyCapability.ForgetAction, asked, StringComparison.Ordinal);
        Assert.NotEmpty(await Circle.TracesAsync(bot));
    }

    [Fact]
    public async Task Of_somebody_who_was_forgotten_nothing_is_left_in_the_store()
    {
        await using var bot = await Circle.StartAsync();
        var before = await Circle.TracesAsync(bot);

        await ForgetAsync(bot);

        Assert.True(before.Count > 20, string.Join(Environment.NewLine, before));
        Assert.Empty(await Circle.TracesAsync(bot));
    }

    [Fact]
    public async Task The_one_who_was_forgotten_is_told_so_and_hears_nothing_more()
    {
        await using var bot = await Circle.StartAsync();

        await ForgetAsync(bot);
        bot.Clock.Advance(TimeSpan.FromDays(3));
        await Circle.SettleAsync(bot);

        var toBen = bot.Platform.Sent.Where(sent => sent.To is Audience.OneOf { Account: var to } && to == Circle.Ben);
        Assert.Contains("privacy.forgotten", bot.Write(toBen.Last().Message), StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Platform.Sent, sent => sent.To == new Audience.Direct(Circle.Ben));
    }

    [Fact]
    public async Task What_others_are_told_of_them_is_told_of_somebody_without_a_name()
    {
        await using var bot = await Circle.StartAsync();

        await ForgetAsync(bot);

        var post = Assert.Single(await bot.RowsAsync(TestBot.Community, OutboxKey.Prefix + "2027"));
        Assert.Contains("privacy.somebody", post.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_keep_all_that_is_theirs()
    {
        await using var bot = await Circle.StartAsync();
        await bot.TakeAsync(TestBot.Pressing("ana1", "rhythms.answer", $"{Circle.Coffee.Value};yes"));

        await ForgetAsync(bot);

        Assert.Single(await bot.RowsAsync(TestBot.Community, Attendance.Prefix));
        Assert.Single(await bot.RowsAsync(TestBot.Community, Member.Prefix));
        Assert.Single(await bot.RowsAsync(TestBot.Community, Gathering.Prefix));
        Assert.Single(await bot.RowsAsync(TestBot.Community, Telling.Prefix));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(13)]
    [InlineData(21)]
    public async Task A_store_that_fails_half_way_is_no_way_to_be_remembered(int commits)
    {
        await using var bot = await Circle.StartAsync();
        await Circle.PressAsync(bot, "f2", PrivacyCapability.ForgetAction, nameof(Works.Stay));

        bot.Store.FailAfter(commits, failures: 3);
        await Circle.SettleAsync(bot);
        bot.Clock.Advance(TimeSpan.FromMinutes(10));
        await Circle.SettleAsync(bot);
        bot.Clock.Advance(BetweenLooks);
        await Circle.SettleAsync(bot);

        Assert.Empty(await Circle.TracesAsync(bot));
    }

    [Fact]
    public async Task What_was_in_somebodys_hands_at_the_first_look_is_gone_after_the_second()
    {
        await using var bot = await Circle.StartAsync();
        await Circle.PressAsync(bot, "f2", PrivacyCapability.ForgetAction, nameof(Works.Stay));
        await Circle.SettleAsync(bot);

        await bot.LeaveUnreadableAsync(Circle.BensOwn, "mailbox|");
        await bot.LeaveUnreadableAsync(TestBot.Community, "posted|U7BEN-like-but-not-him");
        await bot.LeaveUnreadableAsync(TestBot.Community, $"{HandledMarker.Prefix}2026|x.U7BEN.join");
        bot.Clock.Advance(BetweenLooks);
        await Circle.SettleAsync(bot);

        Assert.Empty(await bot.RowsAsync(Circle.BensOwn, ""));
        Assert.Single(await Circle.TracesAsync(bot));
    }

    [Fact]
    public async Task Who_comes_back_is_new_and_stays()
    {
        await using var bot = await Circle.StartAsync();
        await Circle.PressAsync(bot, "f2", PrivacyCapability.ForgetAction, nameof(Works.Stay));
        await Circle.SettleAsync(bot);

        await Circle.JoinAsync(bot, "again");
        bot.Clock.Advance(BetweenLooks);
        await Circle.SettleAsync(bot);

        Assert.Equal(2, (await bot.RowsAsync(TestBot.Community, Member.Prefix)).Length);
        Assert.Empty(await bot.RowsAsync(TestBot.Community, Attendance.Prefix));
        var settings = Assert.Single(await bot.RowsAsync(Circle.BensOwn, "person|"));
        Assert.DoesNotContain("Quilting", settings.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_community_that_was_left_long_ago_forgets_too()
    {
        await using var bot = await Circle.StartAsync();
        await bot.TakeAsync(new("left", Circle.Ben, Circle.Second, new InboundContent.Left()));

        await ForgetAsync(bot);

        Assert.Empty(await Circle.TracesAsync(bot));
    }

    [Fact]
    public async Task A_coordinator_has_only_their_own_community_forget_a_member()
    {
        await using var bot = await Circle.StartAsync();
        await bot.TakeAsync(new("c1", TestBot.Ana, TestBot.Channel, new InboundContent.Words("remove benedikt")));
        await bot.IdleAsync();
        Assert.Contains(
            PrivacyCapability.RemoveAction,
            bot.Write(bot.Platform.Sent.Last().Message),
            StringComparison.Ordinal
        );

        await bot.TakeAsync(TestBot.Pressing("c2", PrivacyCapability.RemoveAction, "test.test.U7BEN"));
        await Circle.SettleAsync(bot);
        bot.Clock.Advance(BetweenLooks);
        await Circle.SettleAsync(bot);

        var traces = await Circle.TracesAsync(bot);
        Assert.DoesNotContain(traces, row => row.StartsWith(TestBot.Community.Value, StringComparison.Ordinal));
        Assert.Contains(traces, row => row.StartsWith(Circle.SecondCommunity.Value, StringComparison.Ordinal));
        Assert.Single(await bot.RowsAsync(Circle.BensOwn, "waiting|"));
        Assert.Contains("Quilting", (await bot.RowsAsync(Circle.BensOwn, "person|"))[0].Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_does_not_coordinate_removes_nobody()
    {
        await using var bot = await Circle.StartAsync();

        await Circle.PressAsync(bot, "c1", PrivacyCapability.RemoveAction, "test.test.ana");
        await Circle.SayAsync(bot, "c2", "remove Ana");
        await Circle.SettleAsync(bot);

        Assert.Equal(2, (await bot.RowsAsync(TestBot.Community, Member.Prefix)).Length);
    }

    private static async Task ForgetAsync(TestBot bot)
    {
        await Circle.PressAsync(bot, "f2", PrivacyCapability.ForgetAction, nameof(Works.Stay));
        await Circle.SettleAsync(bot);
        bot.Clock.Advance(BetweenLooks);
        await Circle.SettleAsync(bot);
    }
}
