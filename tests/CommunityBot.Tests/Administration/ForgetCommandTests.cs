using CommunityBot.Privacy;
using CommunityBot.Tests.Pipeline;
using CommunityBot.Tests.Privacy;

namespace CommunityBot.Tests.Administration;

public sealed class ForgetCommandTests
{
    [Fact]
    public async Task An_administrator_erases_a_person_and_the_bot_the_note_of_it()
    {
        await using var bot = await Circle.StartAsync();

        var said = await bot.AdministerAsync("forget", "--account", "test:test:U7BEN");
        var note = await Circle.TracesAsync(bot);
        await Circle.SettleAsync(bot);
        bot.Clock.Advance(Eraser.BetweenLooks.ToTimeSpan());
        await Circle.SettleAsync(bot);

        Assert.StartsWith("Erased.", said, StringComparison.Ordinal);
        Assert.StartsWith("installation:test:test outbox|", Assert.Single(note), StringComparison.Ordinal);
        Assert.Empty(await Circle.TracesAsync(bot));
    }

    [Theory]
    [InlineData]
    [InlineData("--account")]
    [InlineData("--account", "slack:T1")]
    [InlineData("--account", "slack::U1")]
    [InlineData("--person", "slack:T1:U1")]
    public async Task What_is_no_account_is_answered_with_how_to_name_one(params string[] args)
    {
        await using var bot = await TestBot.StartAsync();

        Assert.Contains("slack:T024BE7LD", await bot.AdministerAsync(["forget", .. args]), StringComparison.Ordinal);
    }
}
