using CommunityBot.Core.Messaging;
using CommunityBot.FakeSlack.People;
using CommunityBot.FakeSlack.WebApi;
using CommunityBot.Platforms;
using CommunityBot.Slack.People;
using NodaTime;
using SlackPerson = CommunityBot.FakeSlack.People.SlackPerson;

namespace CommunityBot.Slack.Tests.Sending;

public sealed class WayOutStoryTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Five_hundred_prompts_at_once_reach_everybody_once_without_one_refusal_by_Slack()
    {
        await using var bot = await BesideFakeSlack.StartAsync();
        var people = Enumerable.Range(0, 500).Select(i => bot.Workspace.AddPerson($"Person {i}")).ToList();

        await bot.RelayAsync(people.Select(one => BesideFakeSlack.To(new Audience.Direct(bot.AccountOf(one)), one.Id)));

        Assert.DoesNotContain(bot.Slack.Calls, call => call.Status == 429);
        Assert.All(people, one => Assert.Equal($"Hello {one.Id}", Assert.Single(Heard(one)).Text));
    }

    [Theory]
    [InlineData("dropped")]
    [InlineData("dropped-afterwards")]
    [InlineData("broken-afterwards")]
    [InlineData("broken")]
    public async Task Whatever_breaks_everybody_hears_it_once(string what)
    {
        await using var bot = await BesideFakeSlack.StartAsync();
        var people = Enumerable.Range(0, 10).Select(i => bot.Workspace.AddPerson($"Person {i}")).ToList();
        bot.Slack.Faults.Next("chat.postMessage", FaultOf(what), times: 5);

        await bot.RelayAsync(people.Select(one => BesideFakeSlack.To(new Audience.Direct(bot.AccountOf(one)), one.Id)));

        Assert.All(people, one => Assert.Single(Heard(one)));
    }

    [Fact]
    public async Task A_429_holds_up_its_own_channel_only()
    {
        await using var bot = await BesideFakeSlack.StartAsync();
        var (one, other) = (Channel(bot, "one"), Channel(bot, "other"));
        bot.Slack.Faults.Next("chat.postMessage", new Fault.Limited(Duration.FromSeconds(30)));

        var limited = await bot.SendAsync(BesideFakeSlack.To(new Audience.Channel(bot.PlaceOf(one)), "k1"));
        var again = await bot.SendAsync(BesideFakeSlack.To(new Audience.Channel(bot.PlaceOf(one)), "k1"));
        var sent = await bot.SendAsync(BesideFakeSlack.To(new Audience.Channel(bot.PlaceOf(other)), "k2"));

        Assert.IsType<SendResult.Later>(limited);
        Assert.IsType<SendResult.Later>(again);
        Assert.IsType<SendResult.Sent>(sent);
        Assert.Equal(2, bot.Slack.Calls.Count);
    }

    [Fact]
    public async Task A_card_is_posted_and_redrawn_and_a_home_is_shown()
    {
        await using var bot = await BesideFakeSlack.StartAsync();
        var ana = bot.Workspace.AddPerson("Ana");
        var channel = bot.Workspace.AddChannel("weaving", isPrivate: false, withBot: true, ana);
        var sent = (SendResult.Sent)
            await bot.SendAsync(BesideFakeSlack.To(new Audience.Channel(bot.PlaceOf(channel)), "k1"));

        await bot.Get<IChatPlatform>()
            .RedrawAsync(sent.Message, SlackUnderTest.Saying("Changed"), SlackUnderTest.English, Cancel);
        await bot.Get<IHome>()
            .ShowAsync(bot.AccountOf(ana), SlackUnderTest.Saying("Welcome"), SlackUnderTest.English, Cancel);

        Assert.Equal("Changed", Assert.Single(ana.Reads(channel.Id)).Shown);
        Assert.NotNull(ana.Home);
    }

    [Fact]
    public async Task Only_Ana_sees_what_is_for_her_and_who_left_is_told_directly()
    {
        await using var bot = await BesideFakeSlack.StartAsync();
        var (ana, ben) = (bot.Workspace.AddPerson("Ana"), bot.Workspace.AddPerson("Ben"));
        var channel = bot.Workspace.AddChannel("weaving", isPrivate: false, withBot: true, ana);

        await bot.SendAsync(BesideFakeSlack.To(new Audience.OneOf(bot.PlaceOf(channel), bot.AccountOf(ana)), "k1"));
        await bot.SendAsync(BesideFakeSlack.To(new Audience.OneOf(bot.PlaceOf(channel), bot.AccountOf(ben)), "k2"));

        Assert.True(Assert.Single(ana.Reads(channel.Id)).IsEphemeral);
        Assert.Empty(ben.Reads(channel.Id));
        Assert.Equal("Hello k2", Assert.Single(Heard(ben)).Text);
    }

    [Fact]
    public async Task A_calendar_file_comes_below_its_message()
    {
        await using var bot = await BesideFakeSlack.StartAsync();
        var ana = bot.Workspace.AddPerson("Ana");
        var file = new Block.File("weeks.ics", "text/calendar", "BEGIN", new Phrase.Verbatim("2 gatherings"));
        var outgoing = BesideFakeSlack.To(new Audience.Direct(bot.AccountOf(ana)), "k1");

        await bot.SendAsync(outgoing with { Message = outgoing.Message.With(file) });

        Assert.Equal(["Hello k1", "weeks.ics"], Heard(ana).Select(seen => seen.Files is [var name] ? name : seen.Text));
    }

    [Theory]
    [InlineData("is_archived")]
    [InlineData("restricted_action")]
    [InlineData("not_in_channel")]
    public async Task A_channel_that_cannot_be_posted_to_is_refused_for_good(string code)
    {
        await using var bot = await BesideFakeSlack.StartAsync();
        var ana = bot.Workspace.AddPerson("Ana");
        var channel = bot.Workspace.AddChannel("weaving", isPrivate: false, withBot: code != "not_in_channel", ana);
        if (code == "is_archived")
            await channel.ArchiveAsync(ana);
        if (code == "restricted_action")
            channel.MakeReadOnly();

        var result = await bot.SendAsync(BesideFakeSlack.To(new Audience.Channel(bot.PlaceOf(channel)), "k1"));

        Assert.Equal(new SendResult.Refused(code), result);
    }

    [Fact]
    public async Task The_people_of_a_channel_are_told_by_name_zone_and_language()
    {
        await using var bot = await BesideFakeSlack.StartAsync();
        var ana = bot.Workspace.AddPerson("Ana", new() { Zone = "Europe/Berlin", Locale = "de-DE" });
        var robot = bot.Workspace.AddPerson("Robot", new() { IsBot = true });
        var channel = bot.Workspace.AddChannel("weaving", isPrivate: true, withBot: true, ana, robot);
        await bot.Get<IRosters>().BeginAsync(bot.Workspace.Id, channel.Id, Cancel);

        var roster = Assert.Single(await bot.Get<Rosters>().OfAsync(bot.Workspace.Id, Cancel));
        await bot.Get<RosterReader>().TakePageAsync(roster, Cancel);

        var joined = Assert.Single(bot.Get<PretendedInbox>().Taken);
        Assert.Equal((bot.AccountOf(ana), bot.PlaceOf(channel)), (joined.From, joined.In));
        Assert.Equal(new InboundContent.Joined(new("Ana", "Europe/Berlin", "de-DE")), joined.Content);
    }

    private static SlackChannel Channel(BesideFakeSlack bot, string name) =>
        bot.Workspace.AddChannel(name, isPrivate: false, withBot: true);

    private static IEnumerable<SeenMessage> Heard(SlackPerson person) => person.Reads(person.DirectMessage);

    private static Fault FaultOf(string what) =>
        what switch
        {
            "dropped" => new Fault.Dropped(),
            "dropped-afterwards" => new Fault.DroppedAfterwards(),
            "broken-afterwards" => new Fault.BrokenAfterwards(500),
            _ => new Fault.Broken(503),
        };
}
