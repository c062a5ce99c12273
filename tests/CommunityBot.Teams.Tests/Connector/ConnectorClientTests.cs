using CommunityBot.FakeTeams.Connector;
using CommunityBot.Teams.Connector;
using CommunityBot.Teams.Wire.Connector;
using NodaTime;

namespace CommunityBot.Teams.Tests.Connector;

public sealed class ConnectorClientTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"error":{"code":"ConversationNotFound","message":"Not found."}}""", "ConversationNotFound")]
    [InlineData("""{"error":{"code":"Bad Argument","message":"{ what"}}""", "BadArgument")]
    [InlineData("""{"code":"BotDisabledByAdmin","message":"No."}""", "BotDisabledByAdmin")]
    [InlineData("""{"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\"}"}""", "MessageWritesBlocked")]
    [InlineData("""{"error":{"code":209,"message":"No."}}""", "209")]
    [InlineData("""{"error":{"code":"<script>alert(1)</script>"}}""", "http-403")]
    [InlineData("""{"error":"no"}""", "http-403")]
    [InlineData("<html>Forbidden</html>", "http-403")]
    [InlineData("", "http-403")]
    public async Task The_code_of_a_refusal_is_read_in_whatever_form_it_comes(string body, string code)
    {
        await using var bot = await BesideFakeTeams.StartAsync();
        bot.Teams.Faults.Next("team", new Fault.Answer(403, body));

        var answer = await AskAsync(bot);

        Assert.Equal(code, Assert.IsType<TeamsAnswer<TeamPayload>.Refused>(answer).Code);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(412)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_passes_is_waited_out_as_long_as_the_connector_says(int status)
    {
        await using var bot = await BesideFakeTeams.StartAsync();
        bot.Teams.Faults.Next("team", new Fault.Answer(status, "") { RetryAfter = 30 });

        var limited = Assert.IsType<TeamsAnswer<TeamPayload>.Limited>(await AskAsync(bot));
        var tooEarly = await AskAsync(bot);
        bot.Clock.Advance(limited.Wait.ToTimeSpan());
        var again = await AskAsync(bot);

        Assert.InRange(limited.Wait, Duration.FromSeconds(30), Duration.FromSeconds(31));
        Assert.IsType<TeamsAnswer<TeamPayload>.Limited>(tooEarly);
        Assert.IsType<TeamsAnswer<TeamPayload>.Ok>(again);
        Assert.Equal(2, bot.Teams.Calls.All.Count);
    }

    [Fact]
    public async Task Where_the_connector_does_not_say_how_long_it_is_longer_each_time()
    {
        await using var bot = await BesideFakeTeams.StartAsync();
        bot.Teams.Faults.Next("team", new Fault.Answer(503, "<html>"), times: 6);

        var waits = new List<double>();
        while (await AskAsync(bot) is TeamsAnswer<TeamPayload>.Limited { Wait: var wait })
        {
            waits.Add(wait.TotalSeconds);
            bot.Clock.Advance(wait.ToTimeSpan() + TimeSpan.FromMilliseconds(1));
        }

        Assert.Equal(6, waits.Count);
        Assert.All(waits.Index(), wait => Assert.InRange(wait.Item, 1 << wait.Index, 2 << wait.Index));
    }

    [Theory]
    [InlineData(401)]
    [InlineData(500)]
    [InlineData(301)]
    [InlineData(307)]
    public async Task What_nobody_knows_the_outcome_of_is_a_failure_and_no_redirect_is_followed(int status)
    {
        await using var bot = await BesideFakeTeams.StartAsync();
        bot.Teams.Faults.Next(
            "team",
            new Fault.Answer(status, "") { Location = $"{bot.Teams.ServiceUrl}v3/teams/elsewhere" }
        );

        await Assert.ThrowsAsync<HttpRequestException>(() => AskAsync(bot));

        Assert.Single(bot.Teams.Calls.All);
    }

    [Fact]
    public async Task Silence_is_a_timeout_by_the_clock_of_the_wire()
    {
        await using var bot = await BesideFakeTeams.StartAsync();
        bot.Teams.Faults.Next("team", new Fault.Silence());

        var asked = AskAsync(bot);
        while (bot.Teams.Calls.All.Count == 0)
            await Task.Yield();
        bot.Clock.Advance(TimeSpan.FromSeconds(10));

        await Assert.ThrowsAsync<TimeoutException>(() => asked);
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    public async Task An_id_that_leads_elsewhere_is_refused(string id)
    {
        await using var bot = await BesideFakeTeams.StartAsync();

        var answer = await bot.Get<ConnectorRosters>().TeamAsync(bot.Connection, id, Cancel);

        Assert.Equal(RefusalCode.BadId, Assert.IsType<TeamsAnswer<TeamPayload>.Refused>(answer).Code);
        Assert.Empty(bot.Teams.Calls.All);
    }

    [Theory]
    [InlineData("../../evil")]
    [InlineData("a/b?c=d#e")]
    [InlineData("19:x@thread.tacv2;messageid=1")]
    [InlineData("%2e%2e%2f")]
    public async Task Whatever_is_in_an_id_it_stays_one(string id)
    {
        await using var bot = await BesideFakeTeams.StartAsync();

        var answer = await bot.Get<ConnectorRosters>().TeamAsync(bot.Connection, id, Cancel);

        Assert.IsType<TeamsAnswer<TeamPayload>.Refused>(answer);
        // A slash in a part of a path is the one letter that a server leaves as it came.
        var arrived = Assert.Single(bot.Teams.Calls.All).Conversation;
        Assert.Equal(id, arrived.Replace("%2F", "/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_can_be_taken_back()
    {
        await using var bot = await BesideFakeTeams.StartAsync();
        var ana = bot.World.AddUser("Ana");
        await bot.HearFromAsync(ana);
        var sent = (Platforms.SendResult.Sent)await bot.SendAsync(bot.ToPerson(ana));

        var answer = await bot.Get<ConnectorClient>()
            .DeleteAsync(bot.Connection, sent.Message.Place.Conversation, sent.Message.Id, Cancel);

        Assert.IsType<TeamsAnswer<ResourcePayload>.Ok>(answer);
        Assert.Empty(bot.World.FindChat(ana)!.Messages);
    }

    private static Task<TeamsAnswer<TeamPayload>> AskAsync(BesideFakeTeams bot) =>
        bot.Get<ConnectorRosters>().TeamAsync(bot.Connection, bot.TheTeam.Id, Cancel);
}
