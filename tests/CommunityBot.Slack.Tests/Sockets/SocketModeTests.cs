using System.Text;
using System.Text.Json;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Slack.Tests.WaysIn;

namespace CommunityBot.Slack.Tests.Sockets;

public sealed class SocketModeTests
{
    private static readonly Reader English = Reader.Of("en", "UTC");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_event_is_acknowledged_after_the_inbox_has_it()
    {
        await using var server = await SocketServer.StartAsync();
        await using var bot = await SocketBot.StartAsync(server);
        var slack = await server.NextGreetedAsync();
        var taken = new TaskCompletionSource<Reaction>();
        bot.Inbox.Answer = _ => taken.Task;

        await slack.SendAsync(Event("e1"));
        await bot.PassUntilAsync(() => bot.Inbox.Taken.Count == 1);
        var acknowledged = slack.NextAsync();
        var wasEarly = acknowledged.IsCompleted;
        taken.SetResult(new Reaction.Nothing());

        Assert.Equal((false, """{"envelope_id":"e1"}"""), (wasEarly, (await acknowledged).ToString()));
        Assert.Equal(new InboundContent.Words("upcoming"), bot.Inbox.Only.Content);
        Assert.Equal(["Bearer xapp-test"], server.Tokens);
    }

    [Theory]
    [InlineData(
        true,
        """{"envelope_id":"e1","payload":{"response_action":"errors","errors":{"name#19c":"Longer."}}}"""
    )]
    [InlineData(false, """{"envelope_id":"e1"}""")]
    public async Task A_form_is_answered_in_the_acknowledgement(bool accepts, string expected)
    {
        await using var server = await SocketServer.StartAsync();
        await using var bot = await SocketBot.StartAsync(server);
        var slack = await server.NextGreetedAsync();
        var mend = new Reaction.Mend([new("name", new Phrase.Verbatim("Longer."))], English);
        bot.Inbox.Answer = _ => Task.FromResult<Reaction>(mend);

        await slack.SendAsync(Envelope("e1", "interactive", Payloads.Submission, accepts));

        Assert.Equal(expected, (await slack.NextAsync()).ToString());
    }

    [Fact]
    public async Task A_command_comes_as_json()
    {
        await using var server = await SocketServer.StartAsync();
        await using var bot = await SocketBot.StartAsync(server);
        var slack = await server.NextGreetedAsync();
        var command = JsonSerializer.Serialize(
            Payloads.Command.ToDictionary(field => field.Name, field => field.Value)
        );

        await slack.SendAsync(Envelope("e1", "slash_commands", command));
        await slack.NextAsync();

        Assert.Equal(new InboundContent.Words("what&s on @bea"), bot.Inbox.Only.Content);
    }

    [Fact]
    public async Task What_the_inbox_couldnt_take_isnt_acknowledged_and_the_connection_goes_on()
    {
        await using var server = await SocketServer.StartAsync();
        await using var bot = await SocketBot.StartAsync(server);
        var slack = await server.NextGreetedAsync();
        bot.Inbox.Answer = _ =>
            bot.Inbox.Taken.Count == 1
                ? throw new IOException("The disk is full.")
                : Task.FromResult<Reaction>(new Reaction.Nothing());

        await slack.SendAsync(Event("e1"));
        await bot.PassUntilAsync(() => bot.Inbox.Taken.Count == 1);
        await slack.SendAsync(Event("e2"));

        Assert.Equal("""{"envelope_id":"e2"}""", (await slack.NextAsync()).ToString());
    }

    [Fact]
    public async Task An_envelope_that_takes_long_holds_no_other_up()
    {
        await using var server = await SocketServer.StartAsync();
        await using var bot = await SocketBot.StartAsync(server);
        var slack = await server.NextGreetedAsync();
        var slow = new TaskCompletionSource<Reaction>();
        bot.Inbox.Answer = _ =>
            bot.Inbox.Taken.Count == 1 ? slow.Task : Task.FromResult<Reaction>(new Reaction.Nothing());

        await slack.SendAsync(Event("e1"));
        await bot.PassUntilAsync(() => bot.Inbox.Taken.Count == 1);
        await slack.SendAsync(Event("e2"));
        var first = await slack.NextAsync();
        slow.SetResult(new Reaction.Nothing());

        Assert.Equal(
            ("""{"envelope_id":"e2"}""", """{"envelope_id":"e1"}"""),
            (first.ToString(), (await slack.NextAsync()).ToString())
        );
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{\"type\":7}")]
    [InlineData("{\"type\":\"\\ud800\"}")]
    [InlineData("{\"type\":\"events_api\",\"payload\":{")]
    public async Task What_cant_be_read_is_passed_over(string frame)
    {
        await using var server = await SocketServer.StartAsync();
        await using var bot = await SocketBot.StartAsync(server);
        var slack = await server.NextGreetedAsync();

        await slack.SendAsync(frame);
        await slack.SendAsync(Event("e1"));

        Assert.Equal("""{"envelope_id":"e1"}""", (await slack.NextAsync()).ToString());
    }

    [Theory]
    [InlineData("events_api", "{}")]
    [InlineData("events_api", "7")]
    [InlineData("interactive", "{\"type\":\"other\"}")]
    [InlineData("something_new", "{}")]
    public async Task What_isnt_known_or_malformed_is_acknowledged_as_sending_it_again_wouldnt_help(
        string type,
        string payload
    )
    {
        await using var server = await SocketServer.StartAsync();
        await using var bot = await SocketBot.StartAsync(server);
        var slack = await server.NextGreetedAsync();

        await slack.SendAsync(Envelope("e1", type, payload));

        Assert.Equal("""{"envelope_id":"e1"}""", (await slack.NextAsync()).ToString());
        Assert.Empty(bot.Inbox.Taken);
    }

    [Fact]
    public async Task A_message_may_come_in_parts()
    {
        await using var server = await SocketServer.StartAsync();
        await using var bot = await SocketBot.StartAsync(server);
        var slack = await server.NextGreetedAsync();
        var bytes = Encoding.UTF8.GetBytes(Event("e1"));

        await slack.SendAsync(bytes[..100], endOfMessage: false);
        await slack.SendAsync(bytes[100..], endOfMessage: true);

        Assert.Equal("""{"envelope_id":"e1"}""", (await slack.NextAsync()).ToString());
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    public async Task The_next_connection_is_there_before_the_old_one_closes(string reason)
    {
        await using var server = await SocketServer.StartAsync();
        await using var bot = await SocketBot.StartAsync(server);
        var old = await server.NextGreetedAsync();

        await old.SendAsync($$$"""{"type":"disconnect","reason":"{{{reason}}}","debug_info":{"host":"x"}}""");
        var next = await server.NextAsync();
        await old.SendAsync(Event("e1"));
        var stillAcknowledged = (await old.NextAsync()).ToString();
        await next.GreetAsync();
        var farewell = await old.NextAsync();
        await next.SendAsync(Event("e2"));

        Assert.Equal(("""{"envelope_id":"e1"}""", null), (stillAcknowledged, farewell));
        Assert.Equal("""{"envelope_id":"e2"}""", (await next.NextAsync()).ToString());
    }

    [Fact]
    public async Task A_connection_that_broke_comes_back_after_a_while()
    {
        await using var server = await SocketServer.StartAsync();
        await using var bot = await SocketBot.StartAsync(server);
        var broken = await server.NextGreetedAsync();

        broken.Break();
        await bot.PassUntilAsync(() => server.HasNext);
        var next = await server.NextGreetedAsync();
        await next.SendAsync(Event("e1"));

        Assert.Equal("""{"envelope_id":"e1"}""", (await next.NextAsync()).ToString());
    }

    [Fact]
    public async Task A_connection_that_never_greets_is_given_up()
    {
        await using var server = await SocketServer.StartAsync();
        await using var bot = await SocketBot.StartAsync(server);
        var silent = await server.NextAsync();
        var farewell = silent.NextAsync();

        await bot.PassUntilAsync(() => server.HasNext);

        Assert.Null(await farewell);
    }

    [Theory]
    [InlineData("""{"ok":false,"error":"invalid_auth"}""")]
    [InlineData("""{"ok":false,"error":"not_allowed_token_type"}""")]
    public async Task What_only_people_can_mend_is_tried_every_few_minutes(string refusal)
    {
        await using var server = await SocketServer.StartAsync();
        server.Refusal = refusal;
        await using var bot = await SocketBot.StartAsync(server);

        var wait = await bot.LongWaitAsync();
        var triedBefore = server.Tokens.Count;
        await bot.PassAsync(wait, () => server.Tokens.Count > triedBefore);

        Assert.InRange(wait, TimeSpan.FromMinutes(4.5), TimeSpan.FromMinutes(6));
        Assert.Equal((1, 2), (triedBefore, server.Tokens.Count));
    }

    [Fact]
    public async Task Socket_mode_that_was_switched_off_is_tried_every_few_minutes()
    {
        await using var server = await SocketServer.StartAsync();
        await using var bot = await SocketBot.StartAsync(server);
        var slack = await server.NextGreetedAsync();

        await slack.SendAsync("""{"type":"disconnect","reason":"link_disabled"}""");
        var farewell = await slack.NextAsync();
        var wait = await bot.LongWaitAsync();
        await bot.PassAsync(wait, () => server.HasNext);

        Assert.Null(farewell);
        Assert.InRange(wait, TimeSpan.FromMinutes(4.5), TimeSpan.FromMinutes(6));
    }

    [Fact]
    public async Task As_many_connections_are_kept_as_are_set()
    {
        await using var server = await SocketServer.StartAsync();
        await using var bot = await SocketBot.StartAsync(server, connections: 3);

        for (var connection = 0; connection < 3; connection++)
        {
            var slack = await server.NextGreetedAsync();
            await slack.SendAsync(Event("e1"));
            Assert.NotNull(await slack.NextAsync());
        }

        Assert.Equal(3, server.Tokens.Count);
    }

    [Fact]
    public async Task What_is_in_hand_is_finished_before_the_bot_stops()
    {
        await using var server = await SocketServer.StartAsync();
        await using var bot = await SocketBot.StartAsync(server);
        var slack = await server.NextGreetedAsync();
        var taken = new TaskCompletionSource<Reaction>();
        bot.Inbox.Answer = _ => taken.Task;
        await slack.SendAsync(Event("e1"));
        await bot.PassUntilAsync(() => bot.Inbox.Taken.Count == 1);

        var stopping = bot.StopAsync();
        taken.SetResult(new Reaction.Nothing());
        var acknowledged = await slack.NextAsync();
        var farewell = await slack.NextAsync();
        await stopping.WaitAsync(TimeSpan.FromSeconds(20), Cancel);

        Assert.Equal(("""{"envelope_id":"e1"}""", null), (acknowledged.ToString(), farewell));
    }

    private static string Event(string id) => Envelope(id, "events_api", Payloads.Envelope(Payloads.Mention));

    private static string Envelope(string id, string type, string payload, bool accepts = true) =>
        $$"""
            {"envelope_id":"{{id}}","type":"{{type}}","accepts_response_payload":{{(accepts ? "true" : "false")}},
             "retry_attempt":0,"retry_reason":"","payload":{{payload}}}
            """;
}
