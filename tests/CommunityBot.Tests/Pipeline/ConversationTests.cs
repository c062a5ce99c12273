using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;

namespace CommunityBot.Tests.Pipeline;

public sealed class ConversationTests
{
    [Fact]
    public async Task Words_that_need_a_form_are_answered_with_the_button_that_opens_it_where_the_platform_needs_a_press()
    {
        await using var bot = await TestBot.StartAsync();
        var words = new Inbound("e1", TestBot.Ana, TestBot.Channel, new InboundContent.Words("new rhythm"));

        var reaction = await bot.TakeAsync(words with { FormNeedsPress = true });
        await bot.IdleAsync();

        Assert.IsType<Reaction.Answered>(reaction);
        var button = ButtonOf(bot.Platform.Sent.Last().Message);
        Assert.IsType<Reaction.Show>(await bot.TakeAsync(TestBot.Pressing("e2", button.Action, button.Value)));
    }

    [Fact]
    public async Task Words_that_need_a_form_open_it_at_once_where_the_platform_can()
    {
        await using var bot = await TestBot.StartAsync();

        var words = new InboundContent.Words("new rhythm");

        Assert.IsType<Reaction.Show>(await bot.TakeAsync(new("e1", TestBot.Ana, TestBot.Channel, words)));
    }

    [Fact]
    public async Task An_answer_goes_by_the_handle_that_the_platform_gave_for_it()
    {
        await using var bot = await TestBot.StartAsync();
        var elsewhere = new Place("test", "test", "elsewhere");
        var words = new Inbound("e1", TestBot.Ana, elsewhere, new InboundContent.Words("help"));

        await bot.TakeAsync(words with { ReturnTo = "handle" });
        await bot.IdleAsync();

        var answer = bot.Platform.Sent.Last();
        Assert.Equal(new Audience.OneOf(elsewhere, TestBot.Ana), answer.To);
        Assert.Equal("handle", answer.ReturnTo);
    }

    [Theory]
    [InlineData(false, "de-DE")]
    [InlineData(true, "en")]
    public async Task A_stranger_is_answered_in_their_language_where_the_platform_tells_it(
        bool isTacit,
        string language
    )
    {
        await using var bot = await TestBot.StartAsync();
        bot.Platform.IsTacit = isTacit;
        var stranger = new Account("test", "test", "stranger");

        await bot.TakeAsync(new("e1", stranger, new("test", "test", "dm"), new InboundContent.Words("help")));
        await bot.IdleAsync();

        var answer = bot.Platform.Sent.Last();
        Assert.Equal(new Audience.Direct(stranger), answer.To);
        Assert.Equal(language, answer.Reader.Culture.Name);
    }

    [Fact]
    public async Task A_second_try_says_that_the_first_may_have_worked()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Platform.Fails(times: 1);

        await bot.TakeAsync(TestBot.Pressing("e1", "tally.count", "a"));
        await bot.IdleAsync();
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await bot.IdleAsync();

        Assert.False(bot.Platform.Sent.First().MayHaveArrived);
        Assert.True(bot.Platform.Sent.Last().MayHaveArrived);
    }

    private static Button ButtonOf(Message message) =>
        message.Blocks.OfType<Block.Buttons>().SelectMany(row => row.Items).Single();
}
