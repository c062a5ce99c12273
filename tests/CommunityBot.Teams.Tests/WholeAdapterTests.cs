using CommunityBot.Core.Messaging;
using CommunityBot.FakeTeams.World;
using CommunityBot.Platforms;

namespace CommunityBot.Teams.Tests;

/// <summary>Both ways beside the fake Teams: what goes out is acted on by people, and comes in.</summary>
public sealed class WholeAdapterTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_installs_the_app_can_be_written_to_and_who_removes_it_is_not()
    {
        await using var bot = await StartAsync();
        var ana = bot.World.AddUser("Ana");

        var before = await bot.SendAsync(bot.ToPerson(ana, "k1"));
        await bot.Teams.As(ana).InstallAsync(Cancel);
        var installed = await bot.SendAsync(bot.ToPerson(ana, "k2"));
        await bot.Teams.As(ana).UninstallAsync(Cancel);
        var removed = await bot.SendAsync(bot.ToPerson(ana, "k3"));
        await bot.Teams.As(ana).InstallAsync(Cancel);
        var back = await bot.SendAsync(bot.ToPerson(ana, "k4"));

        Assert.IsType<SendResult.Refused>(before);
        Assert.IsType<SendResult.Refused>(removed);
        Assert.All([installed, back], one => Assert.IsType<SendResult.Sent>(one));
        Assert.All(bot.Teams.Deliveries, one => Assert.Equal(200, one.Status));
        Assert.DoesNotContain(bot.Teams.Calls.All, call => call.Status >= 400);
    }

    [Fact]
    public async Task A_team_that_adds_the_app_becomes_a_community_with_its_people_and_its_channel()
    {
        await using var bot = await StartAsync();
        var (ana, ben) = (bot.World.AddUser("Ana"), bot.World.AddUser("Ben"));
        bot.TheTeam.People.Add(ana);
        bot.TheTeam.People.Add(ben);
        var channel = bot.World.AddChannel(bot.TheTeam, "Weaving");

        await bot.Teams.As(ana).AddBotAsync(channel, Cancel);
        while (Of<InboundContent.Joined>(bot).Count < 2)
            await Task.Yield();
        var sent = await bot.SendAsync(bot.ToChannel(channel));

        var added = Assert.Single(Of<InboundContent.BotAdded>(bot));
        Assert.Equal((bot.PlaceOf(channel), bot.AccountOf(ana)), (added.In, added.From));
        Assert.Equal("Weaving", ((InboundContent.BotAdded)added.Content).Channel);
        Assert.All(Of<InboundContent.Joined>(bot), joined => Assert.Equal(bot.PlaceOf(channel), joined.In));
        Assert.IsType<SendResult.Sent>(sent);
        Assert.IsType<SendResult.Sent>(await bot.SendAsync(bot.ToPerson(ben, "k2")));
    }

    [Fact]
    public async Task A_press_on_a_card_names_the_message_that_can_be_redrawn()
    {
        await using var bot = await StartAsync();
        var (ana, channel) = await InChannelAsync(bot);
        await bot.SendAsync(bot.ToChannel(channel) with { Message = WithButton(opensForm: false) });
        var message = Assert.Single(channel.Messages);

        await bot.Teams.As(ana).PressAsync(channel, message, "I’ll come", Cancel);

        var pressed = Assert.Single(Of<InboundContent.Pressed>(bot));
        Assert.Equal(new InboundContent.Pressed("rsvp.yes", "g1", message.Id), pressed.Content);
        Assert.Equal(bot.AccountOf(ana), pressed.From);
        await bot.RedrawAsync(new(pressed.In, message.Id), "Ana comes");
        Assert.Equal(("Ana comes", 1), (message.Summary, message.Edits));
    }

    [Fact]
    public async Task A_button_opens_a_dialog_whose_answer_comes_back()
    {
        await using var bot = await StartAsync();
        var (ana, channel) = await InChannelAsync(bot);
        await bot.SendAsync(bot.ToChannel(channel) with { Message = WithButton(opensForm: true) });
        bot.Inbox.Answer = inbound =>
            Task.FromResult<Reaction>(
                inbound.Content is InboundContent.Pressed
                    ? new Reaction.Show(AForm, BesideFakeTeams.English)
                    : new Reaction.Nothing()
            );

        var person = bot.Teams.As(ana);
        var dialog = await person.OpenAsync(channel, Assert.Single(channel.Messages), "I’ll come", Cancel);
        var typed = new Dictionary<string, string>(StringComparer.Ordinal) { ["What for?"] = "Tea" };
        var after = await person.SubmitAsync(channel, dialog!, "Save", typed, Cancel);

        var submitted = Assert.IsType<InboundContent.Submitted>(
            Assert.Single(Of<InboundContent.Submitted>(bot)).Content
        );
        Assert.Equal(("note.add", "c1"), (submitted.Form, submitted.Context));
        Assert.Equal("Tea", submitted.Values["purpose"]);
        Assert.Null(after);
    }

    [Fact]
    public async Task What_is_said_in_a_channel_is_answered_to_whom_said_it()
    {
        await using var bot = await StartAsync();
        var (ana, channel) = await InChannelAsync(bot);

        await bot.Teams.As(ana).SayAsync(channel, "help", Cancel);

        var said = Assert.Single(Of<InboundContent.Words>(bot));
        Assert.Equal(new InboundContent.Words("help"), said.Content);
        Assert.IsType<SendResult.Sent>(
            await bot.SendAsync(BesideFakeTeams.To(new Audience.OneOf(said.In, said.From), "k1"))
        );
        Assert.Single(bot.Teams.As(ana).Chat.Messages);
    }

    private static Form AForm { get; } =
        new(
            "note.add",
            new Phrase.Verbatim("A note"),
            [new Input.Text("purpose", new Phrase.Verbatim("What for?"), 100)],
            new Phrase.Verbatim("Save"),
            "c1"
        );

    private static async Task<BesideFakeTeams> StartAsync()
    {
        var bot = await BesideFakeTeams.StartAsync();
        await bot.ListenAsync();
        return bot;
    }

    private static async Task<(TeamsUser Ana, TeamsConversation Channel)> InChannelAsync(BesideFakeTeams bot)
    {
        var ana = bot.World.AddUser("Ana");
        bot.TheTeam.People.Add(ana);
        var channel = bot.World.AddChannel(bot.TheTeam, "Weaving");
        await bot.HearAsync(channel, ana);
        return (ana, channel);
    }

    private static Message WithButton(bool opensForm) =>
        BesideFakeTeams
            .Saying("Hello")
            .With(
                new Block.Buttons([new(new Phrase.Verbatim("I’ll come"), "rsvp.yes", "g1") { OpensForm = opensForm }])
            );

    private static List<Platforms.Inbound> Of<TContent>(BesideFakeTeams bot) =>
        [.. bot.Inbox.Taken.Where(inbound => inbound.Content is TContent)];
}
