using CommunityBot.FakeTeams.Connector;
using CommunityBot.FakeTeams.World;
using CommunityBot.Platforms;
using CommunityBot.Teams.People;
using Microsoft.Extensions.Hosting;

namespace CommunityBot.Teams.Tests.People;

public sealed class RostersTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everybody_of_a_team_joins_page_by_page_guests_too()
    {
        await using var bot = await BesideFakeTeams.StartAsync();
        var people = await CrowdAsync(bot, 450);

        await TakeInAsync(bot);

        Assert.Equal(people.Select(one => one.ObjectId ?? one.Mri).Order(), Joined(bot).Order());
        Assert.Equal(3, bot.Teams.Calls.Of("members").Count);
        Assert.IsType<SendResult.Sent>(await bot.SendAsync(bot.ToPerson(people[^1])));
    }

    [Fact]
    public async Task What_one_process_leaves_the_next_takes_up()
    {
        await using var bot = await BesideFakeTeams.StartAsync();
        var people = await CrowdAsync(bot, 300);
        await bot.Get<IRosters>().BeginAsync(bot.Tenant, bot.TheTeam.Id, Cancel);
        await bot.Get<RosterReader>().TakePageAsync(Assert.Single(await LeftAsync(bot)), Cancel);
        await using var next = bot.Restart();

        await WorkAsync(next);

        Assert.Equal((200, 100), (Joined(bot).Count, Joined(next).Count));
        Assert.Equal(people.Count, Joined(bot).Concat(Joined(next)).Distinct().Count());
    }

    [Fact]
    public async Task Through_a_failure_nobody_is_lost()
    {
        await using var bot = await BesideFakeTeams.StartAsync();
        var people = await CrowdAsync(bot, 300);
        bot.Teams.Faults.Next("members", new Fault.Answer(503, ""), times: 2);

        await TakeInAsync(bot);

        Assert.Equal(people.Count, Joined(bot).Distinct().Count());
    }

    [Fact]
    public async Task A_page_that_is_not_known_any_more_is_looked_for_from_the_start_but_not_for_ever()
    {
        await using var bot = await BesideFakeTeams.StartAsync();
        var people = await CrowdAsync(bot, 300);
        await bot.Get<IRosters>().BeginAsync(bot.Tenant, bot.TheTeam.Id, Cancel);
        var roster = Assert.Single(await LeftAsync(bot));
        await bot.Get<Rosters>().AdvanceAsync(roster, "of another day", Cancel);

        await WorkAsync(bot);

        Assert.Equal(people.Count, Joined(bot).Distinct().Count());
    }

    [Fact]
    public async Task Where_the_bot_is_not_there_is_nobody_to_take_in()
    {
        await using var bot = await BesideFakeTeams.StartAsync();
        await CrowdAsync(bot, 3);
        bot.TheTeam.Channels[0].HasBot = false;

        await TakeInAsync(bot);

        Assert.Empty(Joined(bot));
        Assert.Empty(await LeftAsync(bot));
    }

    private static async Task<List<TeamsUser>> CrowdAsync(BesideFakeTeams bot, int count)
    {
        var people = Enumerable
            .Range(0, count)
            .Select(i => bot.World.AddUser($"P{i}", isNamelessGuest: i % 9 == 0))
            .ToList();
        foreach (var person in people)
            bot.TheTeam.People.Add(person);

        await bot.HearAsync(bot.TheTeam.Channels[0], by: null);
        return people;
    }

    private static async Task TakeInAsync(BesideFakeTeams bot)
    {
        await bot.Get<IRosters>().BeginAsync(bot.Tenant, bot.TheTeam.Id, Cancel);
        await WorkAsync(bot);
    }

    /// <summary>The hosted service works until no roster is left.</summary>
    private static async Task WorkAsync(BesideFakeTeams bot)
    {
        var work = bot.Get<IEnumerable<IHostedService>>().OfType<RosterWork>().Single();
        await work.StartAsync(Cancel);
        while ((await LeftAsync(bot)).Count > 0)
            await Task.Yield();

        await work.StopAsync(Cancel);
    }

    private static Task<IReadOnlyList<Roster>> LeftAsync(BesideFakeTeams bot) =>
        bot.Get<Rosters>().OfAsync(bot.Tenant, Cancel);

    private static List<string> Joined(BesideFakeTeams bot) =>
        [
            .. bot
                .Inbox.Taken.Where(inbound => inbound.Content is InboundContent.Joined)
                .Select(inbound => inbound.From.User),
        ];
}
