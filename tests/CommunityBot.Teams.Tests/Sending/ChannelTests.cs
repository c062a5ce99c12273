using CommunityBot.FakeTeams.Connector;
using CommunityBot.Platforms;

namespace CommunityBot.Teams.Tests.Sending;

public sealed class ChannelTests
{
    [Fact]
    public async Task A_post_begins_a_thread_and_is_changed_in_place()
    {
        await using var bot = await BesideFakeTeams.StartAsync();
        var channel = bot.World.AddChannel(bot.TheTeam, "Weaving");
        await bot.HearAsync(channel, by: null);

        var sent = Assert.IsType<SendResult.Sent>(await bot.SendAsync(bot.ToChannel(channel)));
        var redrawn = await bot.RedrawAsync(sent.Message);

        Assert.IsType<SendResult.Sent>(redrawn);
        var message = Assert.Single(channel.Messages);
        Assert.Equal(
            (message.Id, message.Id, channel.Id),
            (sent.Message.Id, sent.Message.Place.Thread, sent.Message.Place.Conversation)
        );
        Assert.Equal(("Changed", 1), (message.Summary, message.Edits));
    }

    [Fact]
    public async Task What_belongs_to_a_thread_comes_there()
    {
        await using var bot = await BesideFakeTeams.StartAsync();
        var channel = bot.World.AddChannel(bot.TheTeam, "Weaving");
        await bot.HearAsync(channel, by: null);
        var first = (SendResult.Sent)await bot.SendAsync(bot.ToChannel(channel));

        var second = await bot.SendAsync(BesideFakeTeams.To(new Audience.Channel(first.Message.Place), "k2"));

        Assert.Equal(first.Message.Place, Assert.IsType<SendResult.Sent>(second).Message.Place);
        Assert.Equal(2, channel.Messages.Count(message => message.Thread == first.Message.Id));
    }

    [Fact]
    public async Task A_group_chat_has_no_threads()
    {
        await using var bot = await BesideFakeTeams.StartAsync();
        var group = bot.World.AddGroup(bot.World.AddUser("Ana"), bot.World.AddUser("Ben"));
        await bot.HearAsync(group, by: null);

        var sent = Assert.IsType<SendResult.Sent>(await bot.SendAsync(bot.ToChannel(group)));

        Assert.Equal(bot.PlaceOf(group), sent.Message.Place);
        Assert.Equal("Hello k1", Assert.Single(group.Messages).Summary);
    }

    [Fact]
    public async Task A_channel_that_was_chosen_in_its_team_and_not_heard_from_yet_is_posted_to()
    {
        await using var bot = await BesideFakeTeams.StartAsync();
        var channel = bot.World.AddChannel(bot.TheTeam, "Weaving");
        await bot.HearAsync(bot.TheTeam.Channels[0], by: null);

        var sent = await bot.SendAsync(bot.ToChannel(channel));

        Assert.IsType<SendResult.Sent>(sent);
        Assert.Single(channel.Messages);
    }

    [Fact]
    public async Task Where_the_app_was_removed_nothing_more_is_tried_until_something_comes_from_there()
    {
        await using var bot = await BesideFakeTeams.StartAsync();
        var channel = bot.World.AddChannel(bot.TheTeam, "Weaving");
        await bot.HearAsync(channel, by: null);
        channel.HasBot = false;

        var refused = new[]
        {
            await bot.SendAsync(bot.ToChannel(channel)),
            await bot.SendAsync(bot.ToChannel(channel)),
        };
        channel.HasBot = true;
        await bot.HearAsync(channel, by: null);
        var again = await bot.SendAsync(bot.ToChannel(channel));

        Assert.All(refused, one => Assert.Equal(new SendResult.Refused("BotNotInConversationRoster"), one));
        Assert.IsType<SendResult.Sent>(again);
        Assert.Equal(2, bot.Teams.Calls.All.Count);
    }

    [Theory]
    [InlineData(404, "ActivityNotFoundInConversation")]
    [InlineData(413, "MessageSizeTooBig")]
    [InlineData(400, "BadSyntax")]
    [InlineData(403, "BotDisabledByAdmin")]
    public async Task What_cannot_be_changed_any_more_is_refused(int status, string code)
    {
        await using var bot = await BesideFakeTeams.StartAsync();
        var channel = bot.World.AddChannel(bot.TheTeam, "Weaving");
        await bot.HearAsync(channel, by: null);
        var sent = (SendResult.Sent)await bot.SendAsync(bot.ToChannel(channel));
        bot.Teams.Faults.Next("update", new Fault.Answer(status, $$$"""{"error":{"code":"{{{code}}}"}}"""));

        Assert.Equal(new SendResult.Refused(code), await bot.RedrawAsync(sent.Message));
    }

    [Fact]
    public async Task A_message_whose_id_was_not_told_is_sent_once_and_cannot_be_changed()
    {
        await using var bot = await BesideFakeTeams.StartAsync();
        var channel = bot.World.AddChannel(bot.TheTeam, "Weaving");
        await bot.HearAsync(channel, by: null);
        bot.Teams.Faults.Next("begin", new Fault.Answer(202, ""));

        var sent = Assert.IsType<SendResult.Sent>(await bot.SendAsync(bot.ToChannel(channel)));

        Assert.IsType<SendResult.Refused>(await bot.RedrawAsync(sent.Message));
        Assert.Single(bot.Teams.Calls.All);
    }

    [Fact]
    public async Task Of_a_tenant_that_nothing_came_from_nothing_is_known()
    {
        await using var bot = await BesideFakeTeams.StartAsync();

        Assert.IsType<SendResult.Refused>(await bot.SendAsync(bot.ToChannel(bot.TheTeam.Channels[0])));
        Assert.Empty(bot.Teams.Calls.All);
    }
}
