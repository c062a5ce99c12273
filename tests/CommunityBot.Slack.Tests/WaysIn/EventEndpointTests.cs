using System.Net;
using CommunityBot.Platforms;
using CommunityBot.Slack.People;

namespace CommunityBot.Slack.Tests.WaysIn;

public sealed class EventEndpointTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_challenge_is_given_back()
    {
        await using var slack = await SlackHost.StartAsync();

        var answer = await slack.EventAsync(Payloads.UrlVerification);

        Assert.Equal("""{"challenge":"3eZbrw1a"}""", await answer.Content.ReadAsStringAsync(Cancel));
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task An_event_is_acknowledged_with_nothing_after_the_inbox_has_it()
    {
        await using var slack = await SlackHost.StartAsync();
        var taken = new TaskCompletionSource<Reaction>();
        slack.Inbox.Answer = _ => taken.Task;

        var answer = slack.EventAsync(Payloads.Envelope(Payloads.DirectMessage));
        await Task.WhenAny(answer, Task.Delay(TimeSpan.FromMilliseconds(200), Cancel));
        var wasEarly = answer.IsCompleted;
        taken.SetResult(new Reaction.Nothing());

        Assert.False(wasEarly);
        Assert.Equal(HttpStatusCode.OK, (await answer).StatusCode);
        Assert.Equal("", await (await answer).Content.ReadAsStringAsync(Cancel));
    }

    [Fact]
    public async Task An_event_that_the_inbox_couldnt_take_is_to_be_sent_again()
    {
        await using var slack = await SlackHost.StartAsync();
        slack.Inbox.Answer = _ => throw new IOException("The disk is full.");

        var answer = await slack.EventAsync(Payloads.Envelope(Payloads.DirectMessage));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.False(answer.Headers.Contains("X-Slack-No-Retry"));
    }

    [Theory]
    [InlineData(Payloads.RateLimited)]
    [InlineData("""{"type":"something_new"}""")]
    [InlineData("""{"event":{}}""")]
    public async Task What_isnt_known_is_acknowledged(string envelope)
    {
        await using var slack = await SlackHost.StartAsync();

        var answer = await slack.EventAsync(envelope);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(slack.Inbox.Taken);
    }

    [Theory]
    [InlineData("T9Z", "A0A")]
    [InlineData("T0A", "A9Z")]
    [InlineData("../T0A", "A0A")]
    public async Task What_comes_from_elsewhere_is_acknowledged_and_nothing_is_done(string team, string app)
    {
        await using var slack = await SlackHost.StartAsync();

        foreach (var told in Payloads.Events)
            Assert.Equal(
                HttpStatusCode.OK,
                (await slack.EventAsync(Payloads.Envelope(told, "Ev1", team, app))).StatusCode
            );

        Assert.Empty(slack.Inbox.Taken);
        Assert.Empty(slack.Workspace.Calls);
    }

    [Fact]
    public async Task In_a_shared_channel_the_installation_is_that_of_the_authorization()
    {
        await using var slack = await SlackHost.StartAsync();
        var envelope = Payloads
            .Envelope(Payloads.Mention)
            .Replace("\"team_id\":\"T0A\",\"context_team_id\"", "\"team_id\":\"T9Z\",\"context_team_id\"");

        await slack.EventAsync(envelope.Replace("\"user\":\"U1\"", "\"user\":\"U7STRANGER\""));

        Assert.Equal(new Account("slack", "T0A", "U7STRANGER"), slack.Inbox.Only.From);
    }

    [Fact]
    public async Task Who_joins_is_told_with_their_name_and_zone()
    {
        await using var slack = await SlackHost.StartAsync();

        await slack.EventAsync(Payloads.Envelope(Payloads.Joined));

        Assert.Equal(new InboundContent.Joined(new Profile("Ana", "Europe/Madrid", "es-ES")), slack.Inbox.Only.Content);
    }

    [Fact]
    public async Task A_bot_a_stranger_to_slack_or_somebody_who_is_gone_doesnt_join()
    {
        await using var slack = await SlackHost.StartAsync();
        var profile = new Profile("X", "UTC", "en");
        slack.Workspace.People["UB"] = new SlackPerson(profile, IsBot: true, IsGone: false);
        slack.Workspace.People["UG"] = new SlackPerson(profile, IsBot: false, IsGone: true);

        foreach (var user in new[] { "UB", "UG", "UNOBODY" })
            await slack.EventAsync(Payloads.Envelope(Payloads.Joined.Replace("U1", user)));

        Assert.Empty(slack.Inbox.Taken);
    }

    [Fact]
    public async Task When_the_bot_is_added_its_inviter_coordinates_and_those_who_are_there_follow()
    {
        await using var slack = await SlackHost.StartAsync();

        await slack.EventAsync(Payloads.Envelope(Payloads.BotJoined));

        Assert.Equal(
            new InboundContent.BotAdded("guild", new Profile("Ana", "Europe/Madrid", "es-ES")),
            slack.Inbox.Only.Content
        );
        Assert.Equal(("U1", "roster C1"), (slack.Inbox.Only.From.User, Assert.Single(slack.Workspace.Calls)));
    }

    [Fact]
    public async Task Brought_by_a_workflow_the_bot_takes_the_maker_of_the_channel_for_its_coordinator()
    {
        await using var slack = await SlackHost.StartAsync();
        slack.Workspace.People["U0FLOW"] = new(new("Flow", "UTC", "en"), IsBot: true, IsGone: false);
        slack.Workspace.Creator = "U1";

        await slack.EventAsync(Payloads.Envelope(Payloads.BotJoined.Replace(",\"inviter\":\"U1\"", "")));
        await slack.EventAsync(Payloads.Envelope(Payloads.BotJoined.Replace("\"U1\"", "\"U0FLOW\""), "Ev2"));

        Assert.All(slack.Inbox.Taken, taken => Assert.Equal("U1", taken.From.User));
        Assert.Equal(2, slack.Inbox.Taken.Count);
    }

    [Fact]
    public async Task Where_nobody_could_coordinate_nothing_begins()
    {
        await using var slack = await SlackHost.StartAsync();

        var answer = await slack.EventAsync(Payloads.Envelope(Payloads.BotJoined.Replace("\"U1\"", "\"U0GONE\"")));

        Assert.Equal((HttpStatusCode.OK, 0), (answer.StatusCode, slack.Inbox.Taken.Count));
        Assert.Empty(slack.Workspace.Calls);
    }

    [Fact]
    public async Task What_changes_of_a_person_is_told()
    {
        await using var slack = await SlackHost.StartAsync();

        await slack.EventAsync(Payloads.Envelope(Payloads.UserChanged));
        await slack.EventAsync(Payloads.Envelope(Payloads.UserGone));

        Assert.Equal(
            [typeof(InboundContent.ProfileChanged), typeof(InboundContent.AccountClosed)],
            slack.Inbox.Taken.Select(taken => taken.Content.GetType())
        );
    }

    [Fact]
    public async Task A_new_status_of_a_person_is_none_of_the_bots_business()
    {
        await using var slack = await SlackHost.StartAsync();
        await slack.EventAsync(Payloads.Envelope(Payloads.UserChanged));

        var later = Payloads.UserChanged.Replace("1700000000", "1700000900");
        await slack.EventAsync(
            Payloads.Envelope(later.Replace("\"fields\"", "\"status_text\":\"lunch\",\"fields\""), "Ev2")
        );
        await slack.EventAsync(Payloads.Envelope(later.Replace("Europe/Madrid", "Asia/Tokyo"), "Ev3"));

        Assert.Equal(
            ["Europe/Madrid", "Asia/Tokyo"],
            slack.Inbox.Taken.Select(taken => ((InboundContent.ProfileChanged)taken.Content).Profile.Zone)
        );
    }

    [Fact]
    public async Task A_change_that_the_inbox_did_not_take_is_told_again()
    {
        await using var slack = await SlackHost.StartAsync();
        var answer = slack.Inbox.Answer;
        slack.Inbox.Answer = _ => throw new IOException("The disk is full.");
        var failed = await slack.EventAsync(Payloads.Envelope(Payloads.UserChanged));
        slack.Inbox.Clear();
        slack.Inbox.Answer = answer;

        await slack.EventAsync(Payloads.Envelope(Payloads.UserChanged));

        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        Assert.IsType<InboundContent.ProfileChanged>(slack.Inbox.Only.Content);
    }

    [Fact]
    public async Task When_the_app_is_removed_the_installation_is_forgotten()
    {
        await using var slack = await SlackHost.StartAsync();

        await slack.EventAsync(Payloads.Envelope(Payloads.Uninstalled));

        Assert.Equal(["forget T0A"], slack.Workspace.Calls);
    }
}
