using CommunityBot.FakeTeams.World;
using CommunityBot.Teams.Connector;
using CommunityBot.Teams.Wire.Connector;

namespace CommunityBot.Teams.Tests.Connector;

/// <summary>That the fake refuses what the real one does, when nobody keeps to the limits.</summary>
public sealed class FakeConnectorTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_takes_fifty_calls_a_second_of_a_tenant()
    {
        await using var bot = await BesideFakeTeams.StartAsync(watchesRates: true);
        var teams = Enumerable.Range(0, 51).Select(i => bot.World.AddTeam($"Team {i}")).ToList();

        var heard = new List<Heard<TeamPayload>>();
        foreach (var team in teams)
            heard.Add(await AskAsync(bot, team));

        Assert.All(heard[..50], one => Assert.IsType<Heard<TeamPayload>.Done>(one));
        Assert.IsType<Heard<TeamPayload>.NotNow>(heard[50]);
    }

    [Fact]
    public async Task It_takes_fourteen_questions_a_second_about_one_conversation()
    {
        await using var bot = await BesideFakeTeams.StartAsync(watchesRates: true);

        var heard = new List<Heard<TeamPayload>>();
        for (var i = 0; i < 15; i++)
            heard.Add(await AskAsync(bot, bot.TheTeam));
        bot.Clock.Advance(TimeSpan.FromSeconds(2));
        var later = await AskAsync(bot, bot.TheTeam);

        Assert.Equal(14, heard.OfType<Heard<TeamPayload>.Done>().Count());
        Assert.IsType<Heard<TeamPayload>.Done>(later);
    }

    // Without lanes.
    private static Task<Heard<TeamPayload>> AskAsync(BesideFakeTeams bot, TeamsTeam team) =>
        bot.Get<ConnectorTransport>()
            .CallAsync(
                bot.Connection,
                new ConnectorCall<TeamPayload>(
                    HttpMethod.Get,
                    "team",
                    ConnectorPath.Of("teams", team.Id),
                    ConnectorJson.Plain.TeamPayload
                ),
                Cancel
            );
}
