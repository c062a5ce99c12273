using CommunityBot.FakeTeams.Connector;
using CommunityBot.FakeTeams.World;
using CommunityBot.Platforms;

namespace CommunityBot.Teams.Tests.Sending;

public sealed class RelayTests
{
    [Fact]
    public async Task Ten_thousand_prompts_go_out_within_the_limits_and_everybody_is_accounted_for()
    {
        await using var bot = await BesideFakeTeams.StartAsync(watchesRates: true);
        var people = Enumerable.Range(0, 10_000).Select(i => bot.World.AddUser($"Person {i}")).ToList();
        foreach (var (i, person) in people.Index())
        {
            if (i % 10 == 0)
                await bot.HearAsync(bot.TheTeam.Channels[0], person);
            else
                await bot.HearFromAsync(person);
            person.HasBlocked = i % 70 == 1;
            person.HasApp = i % 50 != 2;
        }

        var results = await bot.RelayAsync(people.Select(one => bot.ToPerson(one, one.Mri)));

        Assert.DoesNotContain(bot.Teams.Calls.All, call => call.Status == 429);
        Assert.Equal(10_000, results.Count);
        Assert.All(people, one => Assert.Equal(Expected(one), (Told(results[one.Mri]), Heard(bot, one))));
        Assert.InRange(
            bot.Clock.GetUtcNow() - Began,
            TimeSpan.FromSeconds(11_000 / 50),
            TimeSpan.FromSeconds(11_000 / 40 * 1.2)
        );
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    [InlineData(500)]
    [InlineData(401)]
    public async Task Through_a_bad_minute_everybody_hears_it_once(int status)
    {
        await using var bot = await BesideFakeTeams.StartAsync();
        var people = await PeopleAsync(bot, 20);
        bot.Teams.Faults.Next("send", new Fault.Answer(status, ""), times: 15);

        var results = await bot.RelayAsync(people.Select(one => bot.ToPerson(one, one.Mri)));

        Assert.All(people, one => Assert.Equal(("sent", 1), (Told(results[one.Mri]), Heard(bot, one))));
    }

    [Fact]
    public async Task What_was_done_and_not_answered_is_said_again_rather_than_never()
    {
        await using var bot = await BesideFakeTeams.StartAsync();
        var people = await PeopleAsync(bot, 5);
        bot.Teams.Faults.Next("send", new Fault.AnswerAfterwards(504), times: 2);

        var results = await bot.RelayAsync(people.Select(one => bot.ToPerson(one, one.Mri)));

        Assert.All(results.Values, result => Assert.IsType<SendResult.Sent>(result));
        Assert.Equal([1, 1, 1, 2, 2], people.Select(one => Heard(bot, one)).Order());
    }

    [Fact]
    public async Task In_one_thread_no_more_is_said_than_it_bears()
    {
        await using var bot = await BesideFakeTeams.StartAsync(watchesRates: true);
        var group = bot.World.AddGroup(bot.World.AddUser("Ana"));
        await bot.HearAsync(group, by: null);

        await bot.RelayAsync(Enumerable.Range(0, 200).Select(i => bot.ToChannel(group, $"k{i}")));

        Assert.DoesNotContain(bot.Teams.Calls.All, call => call.Status == 429);
        Assert.Equal(200, group.Messages.Select(message => message.Summary).Distinct().Count());
    }

    [Fact]
    public async Task A_429_holds_up_its_own_conversation_only()
    {
        await using var bot = await BesideFakeTeams.StartAsync();
        var people = await PeopleAsync(bot, 2);
        bot.Teams.Faults.Next("send", new Fault.Answer(429, "") { RetryAfter = 30 });

        var limited = await bot.SendAsync(bot.ToPerson(people[0], "k1"));
        var again = await bot.SendAsync(bot.ToPerson(people[0], "k1"));
        var other = await bot.SendAsync(bot.ToPerson(people[1], "k2"));

        Assert.IsType<SendResult.Later>(limited);
        Assert.IsType<SendResult.Later>(again);
        Assert.IsType<SendResult.Sent>(other);
        Assert.Equal(2, bot.Teams.Calls.All.Count);
    }

    private static DateTimeOffset Began { get; } = new ImpatientClock().GetUtcNow();

    private static async Task<List<TeamsUser>> PeopleAsync(BesideFakeTeams bot, int count)
    {
        var people = Enumerable.Range(0, count).Select(i => bot.World.AddUser($"Person {i}")).ToList();
        foreach (var person in people)
            await bot.HearFromAsync(person);

        return people;
    }

    private static (string, int) Expected(TeamsUser person) =>
        person switch
        {
            { HasBlocked: true } => ("MessageWritesBlocked", 0),
            { HasApp: false } => ("ForbiddenOperationException", 0),
            _ => ("sent", 1),
        };

    private static string Told(SendResult result) => result is SendResult.Refused refused ? refused.Reason : "sent";

    private static int Heard(BesideFakeTeams bot, TeamsUser person) => bot.World.FindChat(person)?.Messages.Count ?? 0;
}
