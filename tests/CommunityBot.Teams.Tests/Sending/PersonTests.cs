using CommunityBot.Core.Messaging;
using CommunityBot.FakeTeams.World;
using CommunityBot.Platforms;
using CommunityBot.Teams.Conversations;
using CommunityBot.Teams.People;

namespace CommunityBot.Teams.Tests.Sending;

public sealed class PersonTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_was_met_in_a_channel_is_reached_in_a_chat_that_is_begun_once()
    {
        await using var bot = await BesideFakeTeams.StartAsync();
        var ana = bot.World.AddUser("Ana");
        await bot.HearAsync(bot.TheTeam.Channels[0], ana);

        await bot.SendAsync(bot.ToPerson(ana, "k1"));
        await using var next = bot.Restart();
        var sent = Assert.IsType<SendResult.Sent>(await next.SendAsync(next.ToPerson(ana, "k2")));

        Assert.Equal(["Hello k1", "Hello k2"], bot.World.FindChat(ana)!.Messages.Select(message => message.Summary));
        Assert.Equal(bot.PlaceOf(bot.World.FindChat(ana)!), sent.Message.Place);
        Assert.Single(bot.Teams.Calls.Of("begin"));
        Assert.IsType<SendResult.Sent>(await next.RedrawAsync(sent.Message));
    }

    [Theory]
    [InlineData(true, "MessageWritesBlocked")]
    [InlineData(false, "ForbiddenOperationException")]
    public async Task Who_blocked_the_app_or_lacks_it_is_left_in_peace_until_they_write_to_it(
        bool hasBlocked,
        string code
    )
    {
        await using var bot = await BesideFakeTeams.StartAsync();
        var ana = bot.World.AddUser("Ana");
        await bot.HearFromAsync(ana);
        (ana.HasBlocked, ana.HasApp) = (hasBlocked, hasBlocked);

        var refused = await bot.SendAsync(bot.ToPerson(ana, "k1"));
        await using var next = bot.Restart();
        await next.HearAsync(next.TheTeam.Channels[0], ana);
        var again = await next.SendAsync(next.ToPerson(ana, "k2"));
        (ana.HasBlocked, ana.HasApp) = (false, true);
        await next.HearFromAsync(ana);
        var back = await next.SendAsync(next.ToPerson(ana, "k3"));

        Assert.Equal((new SendResult.Refused(code), new SendResult.Refused(code)), (refused, again));
        Assert.IsType<SendResult.Sent>(back);
        Assert.Equal(2, bot.Teams.Calls.Of("send").Count);
    }

    [Fact]
    public async Task Who_removed_the_app_is_not_tried()
    {
        await using var bot = await BesideFakeTeams.StartAsync();
        var ana = bot.World.AddUser("Ana");
        await bot.HearFromAsync(ana);
        var chat = bot.World.FindChat(ana)!;
        await bot.Get<IConversations>()
            .ForgetAsync(
                new(bot.Tenant, chat.Id, ConversationKind.Personal, bot.Teams.ServiceUrl, bot.World.Bot)
                {
                    User = new(ana.Mri, ana.ObjectId),
                },
                Cancel
            );

        Assert.IsType<SendResult.Refused>(await bot.SendAsync(bot.ToPerson(ana)));
        Assert.Empty(bot.Teams.Calls.All);
    }

    [Fact]
    public async Task A_chat_that_is_gone_is_begun_anew()
    {
        await using var bot = await BesideFakeTeams.StartAsync();
        var ana = bot.World.AddUser("Ana");
        await bot.HearAsync(new TeamsConversation("a:1gone", "personal"), ana);

        var sent = await bot.SendAsync(bot.ToPerson(ana));

        Assert.IsType<SendResult.Sent>(sent);
        Assert.Equal(["send", "begin", "send"], bot.Teams.Calls.All.Select(call => call.Kind));
    }

    [Fact]
    public async Task Somebody_of_another_organisation_has_no_chat_with_us()
    {
        await using var bot = await BesideFakeTeams.StartAsync();
        var guest = bot.World.AddUser("Gus", tenant: "99999999-2222-3333-4444-555555555555");
        var channel = bot.World.AddChannel(bot.TheTeam, "Shared", [guest]);
        await bot.HearAsync(channel, by: null);
        await bot.Get<ITeamsDirectory>().FindAsync(bot.Tenant, guest.ObjectId!, bot.PlaceOf(channel), Cancel);

        Assert.Equal(new SendResult.Refused("other-tenant"), await bot.SendAsync(bot.ToPerson(guest)));
        Assert.Empty(bot.Teams.Calls.Of("begin"));
    }

    [Fact]
    public async Task An_answer_for_one_in_a_channel_goes_to_their_chat()
    {
        await using var bot = await BesideFakeTeams.StartAsync();
        var (ana, channel) = await InChannelAsync(bot);

        var sent = await bot.SendAsync(ToOne(bot, ana, channel));

        Assert.IsType<SendResult.Sent>(sent);
        Assert.Single(bot.World.FindChat(ana)!.Messages);
        Assert.Empty(channel.Messages);
    }

    [Fact]
    public async Task Who_cannot_be_reached_alone_is_mentioned_where_they_asked_and_the_channel_hears_how_to_get_the_app()
    {
        await using var bot = await BesideFakeTeams.StartAsync();
        var (ana, channel) = await InChannelAsync(bot);
        ana.HasApp = false;

        var sent = Assert.IsType<SendResult.Sent>(await bot.SendAsync(ToOne(bot, ana, channel)));

        var card = channel.Messages.Single(message => message.Id == sent.Message.Id).Card!;
        var mention = card["msteams"]!["entities"]![0]!;
        Assert.Equal(ana.Mri, mention["mentioned"]!["id"]!.GetValue<string>());
        Assert.Equal("<at>Ana Weaver</at>", mention["text"]!.GetValue<string>());
        Assert.Equal("<at>Ana Weaver</at>", card["body"]![0]!["text"]!.GetValue<string>());
        Assert.Contains("Apps", Assert.Single(Hints(channel)).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_for_one_who_cannot_be_reached_alone_is_not_told_before_the_others()
    {
        await using var bot = await BesideFakeTeams.StartAsync();
        var (ana, channel) = await InChannelAsync(bot);
        ana.HasApp = false;
        var code = Message.Of(new Phrase.Verbatim("0000-1111-2222")) with { Secrecy = Secrecy.OneAlone };

        var sent = await bot.SendAsync(ToOne(bot, ana, channel) with { Message = code });

        Assert.IsType<SendResult.Sent>(sent);
        Assert.DoesNotContain(channel.Messages, message => message.Activity.ToJsonString().Contains("1111"));
        Assert.Contains(channel.Messages, message => message.Activity.ToJsonString().Contains("for your eyes alone"));
    }

    [Fact]
    public async Task A_channel_hears_how_to_get_the_app_at_most_once_a_week()
    {
        await using var bot = await BesideFakeTeams.StartAsync();
        var channel = bot.World.AddChannel(bot.TheTeam, "Weaving");
        var people = Enumerable.Range(0, 5).Select(i => bot.World.AddUser($"Person {i}")).ToList();
        foreach (var person in people)
        {
            await bot.HearAsync(channel, person);
            person.HasApp = false;
        }

        foreach (var person in people[..3])
            await bot.SendAsync(bot.ToPerson(person));
        var thisWeek = Hints(channel).Count;
        bot.Clock.Advance(TimeSpan.FromDays(8));
        foreach (var person in people)
            await bot.SendAsync(bot.ToPerson(person));

        Assert.Equal((1, 2), (thisWeek, Hints(channel).Count));
    }

    [Theory]
    [InlineData("Ana <at>Ben</at> [x](https://evil.example)", "Ana atBen/at xhttps://evil.example")]
    [InlineData("   ", "…")]
    [InlineData("Zoë Müller-李 🧶", "Zoë Müller-李 🧶")]
    public async Task Nothing_in_a_name_is_more_than_a_name(string name, string shown)
    {
        await using var bot = await BesideFakeTeams.StartAsync();
        var (ana, channel) = await InChannelAsync(bot, name);
        ana.HasApp = false;

        var sent = (SendResult.Sent)await bot.SendAsync(ToOne(bot, ana, channel));

        var card = channel.Messages.Single(message => message.Id == sent.Message.Id).Card!;
        Assert.Equal($"<at>{shown}</at>", card["body"]![0]!["text"]!.GetValue<string>());
        Assert.Equal($"<at>{shown}</at>", card["msteams"]!["entities"]![0]!["text"]!.GetValue<string>());
    }

    private static async Task<(TeamsUser Ana, TeamsConversation Channel)> InChannelAsync(
        BesideFakeTeams bot,
        string name = "Ana Weaver"
    )
    {
        var ana = bot.World.AddUser(name);
        bot.TheTeam.People.Add(ana);
        var channel = bot.World.AddChannel(bot.TheTeam, "Weaving");
        await bot.HearAsync(channel, ana);
        return (ana, channel);
    }

    private static Outgoing ToOne(BesideFakeTeams bot, TeamsUser user, TeamsConversation channel) =>
        BesideFakeTeams.To(new Audience.OneOf(bot.PlaceOf(channel), bot.AccountOf(user)), "k1");

    private static List<TeamsMessage> Hints(TeamsConversation channel) =>
        [.. channel.Messages.Where(message => message.Summary!.StartsWith("Somebody here", StringComparison.Ordinal))];
}
