using CommunityBot.Platforms;
using CommunityBot.Sandbox;
using static CommunityBot.Tests.Sandbox.SandboxUnderTest;

namespace CommunityBot.Tests.Sandbox;

public sealed class SandboxGesturesTests
{
    [Theory]
    [InlineData("@bot help", "help")]
    [InlineData("@CommunityBot, who is coming?", "who is coming?")]
    [InlineData("what is next @bot", "what is next")]
    [InlineData("@BOT", "")]
    public async Task The_bot_hears_what_is_addressed_to_it_without_the_mention(string said, string heard)
    {
        await using var sandbox = await WithBotAsync();

        await sandbox.TakeAsync("e1", Ben, new InboundContent.Words(said));

        var inbound = Assert.Single(sandbox.Inbox.Taken);
        Assert.Equal(new InboundContent.Words(heard), inbound.Content);
        Assert.Equal((Ben.Account, SandboxConversation.Channel.Place), (inbound.From, inbound.In));
    }

    [Theory]
    [InlineData("Has anybody tried the template?")]
    [InlineData("write to me@bot.example")]
    [InlineData("@botany is fun")]
    public async Task What_people_say_to_each_other_is_seen_by_all_and_not_heard_by_the_bot(string said)
    {
        await using var sandbox = await WithBotAsync();

        await sandbox.TakeAsync("e1", Ben, new InboundContent.Words(said));

        Assert.Empty(sandbox.Inbox.Taken);
        Assert.Equal(said, sandbox.ReadBy(Greta, SandboxConversation.Channel).Last());
    }

    [Fact]
    public async Task In_direct_messages_the_bot_hears_everything()
    {
        await using var sandbox = await WithBotAsync();

        await sandbox.TakeAsync(
            "e1",
            Ben,
            SandboxConversation.DirectWith(Ben),
            new InboundContent.Words("not this week")
        );

        Assert.Equal(new InboundContent.Words("not this week"), Assert.Single(sandbox.Inbox.Taken).Content);
    }

    [Fact]
    public async Task A_gesture_that_arrives_again_is_shown_once_and_reaches_the_bot_under_the_same_id()
    {
        await using var sandbox = await WithBotAsync();

        await sandbox.TakeAsync("e1", Ben, new InboundContent.Words("@bot help"));
        await sandbox.TakeAsync("e1", Ben, new InboundContent.Words("@bot help"));

        Assert.Single(sandbox.ReadBy(Ana, SandboxConversation.Channel), "@bot help");
        Assert.Equal(["e1", "e1"], sandbox.Inbox.Taken.Select(inbound => inbound.Id));
    }

    [Fact]
    public async Task The_bot_learns_who_is_in_the_channel_that_it_is_added_to()
    {
        await using var sandbox = await StartAsync();

        await sandbox.TakeAsync("e1", Ana, new InboundContent.BotAdded("circle", Ana.Profile));

        Assert.True(sandbox.State.BotIsIn);
        Assert.IsType<InboundContent.BotAdded>(sandbox.Inbox.Taken[0].Content);
        Assert.Equal(
            ["ben", "chandra", "dana", "greta", "mei", "sam"],
            sandbox.Inbox.Taken.Skip(1).Select(inbound => inbound.From.User)
        );
        Assert.All(sandbox.Inbox.Taken.Skip(1), inbound => Assert.IsType<InboundContent.Joined>(inbound.Content));
    }

    [Fact]
    public async Task A_newcomer_who_joins_is_in_the_channel_for_good_and_announced_to_the_bot()
    {
        await using var sandbox = await WithBotAsync();

        await sandbox.TakeAsync("e1", Noor, new InboundContent.Joined(Noor.Profile));

        Assert.Equal(Noor.Account, Assert.Single(sandbox.Inbox.Taken).From);
        Assert.True((await sandbox.RestartAsync()).State.IsInChannel(Noor));
    }

    [Fact]
    public async Task Whoever_joins_before_the_bot_is_there_is_no_news_to_it()
    {
        await using var sandbox = await StartAsync();

        await sandbox.TakeAsync("e1", Noor, new InboundContent.Joined(Noor.Profile));

        Assert.Empty(sandbox.Inbox.Taken);
        Assert.True(sandbox.State.IsInChannel(Noor));
    }
}
