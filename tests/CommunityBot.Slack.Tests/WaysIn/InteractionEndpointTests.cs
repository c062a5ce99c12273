using System.Net;
using System.Text.Json;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;

namespace CommunityBot.Slack.Tests.WaysIn;

public sealed class InteractionEndpointTests
{
    private static readonly Account Ana = new("slack", "T0A", "U1");
    private static readonly Reader English = Reader.Of("en", "UTC");
    private static readonly Phrase Words = new Phrase.Verbatim("Name");

    private static readonly Form Form = new(
        "rhythms.edit",
        Words,
        [new Input.Text("name", Words, 80)],
        Words,
        "context"
    );

    private static readonly Message Note = Message.Of(new Phrase.Verbatim("No."));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_button_of_a_message_is_pressed_where_the_message_stands()
    {
        await using var slack = await SlackHost.StartAsync();

        var answer = await slack.InteractAsync(Payloads.ButtonInMessage);

        var pressed = slack.Inbox.Only;
        Assert.Equal(new InboundContent.Pressed("rhythms.answer", "g1;yes", "1700000000.000100"), pressed.Content);
        Assert.Equal(new Place("slack", "T0A", "C1") { Thread = "1699999999.000100" }, pressed.In);
        Assert.Equal((Ana, "https://hooks.slack.com/actions/T0A/1/xyz"), (pressed.From, pressed.ReturnTo));
        Assert.Equal("", await answer.Content.ReadAsStringAsync(Cancel));
    }

    [Fact]
    public async Task An_option_of_an_ephemeral_message_is_taken_with_the_whole_of_its_value()
    {
        await using var slack = await SlackHost.StartAsync();

        await slack.InteractAsync(Payloads.MenuInEphemeral);

        Assert.Equal(
            new InboundContent.Pressed("manners.mute", "@guild news", "ephemeral:1700000000.000100"),
            slack.Inbox.Only.Content
        );
    }

    [Fact]
    public async Task A_second_press_is_another_event_and_a_repeated_one_is_not()
    {
        await using var slack = await SlackHost.StartAsync();

        await slack.InteractAsync(Payloads.ButtonInMessage);
        await slack.InteractAsync(Payloads.ButtonInMessage);
        await slack.InteractAsync(Payloads.ButtonInMessage.Replace("1700000000.111", "1700000000.112"));

        var ids = slack.Inbox.Taken.Select(taken => taken.Id).ToList();
        Assert.Equal((ids[0], false), (ids[1], ids[1] == ids[2]));
    }

    [Fact]
    public async Task A_button_of_the_home_belongs_to_the_direct_messages()
    {
        await using var slack = await SlackHost.StartAsync();

        await slack.InteractAsync(Payloads.ButtonInHome);

        Assert.Equal(new InboundContent.Pressed("manners.settings", "", null), slack.Inbox.Only.Content);
        Assert.Equal(new Place("slack", "T0A", "U1"), slack.Inbox.Only.In);
    }

    [Theory]
    [InlineData("http://hooks.slack.com/actions/x")]
    [InlineData("https://hooks.slack.com.example.org/x")]
    [InlineData("https://user@hooks.slack.com/x")]
    [InlineData("https://hooks.slack.com:8443/x")]
    [InlineData("https://127.0.0.1/x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not an address")]
    public async Task An_address_for_answers_that_isnt_slacks_is_overlooked(string address)
    {
        await using var slack = await SlackHost.StartAsync();

        await slack.InteractAsync(
            Payloads.ButtonInMessage.Replace("https://hooks.slack.com/actions/T0A/1/xyz", address)
        );

        Assert.Null(slack.Inbox.Only.ReturnTo);
    }

    [Fact]
    public async Task A_link_is_only_acknowledged()
    {
        await using var slack = await SlackHost.StartAsync();

        var answer = await slack.InteractAsync(
            Payloads.ButtonInMessage.Replace("\"style\":", "\"url\":\"https://example.org\",\"style\":")
        );

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(slack.Inbox.Taken);
    }

    [Fact]
    public async Task A_form_opens_before_the_answer_ends()
    {
        await using var slack = await SlackHost.StartAsync();
        slack.Inbox.Answer = _ => Task.FromResult<Reaction>(new Reaction.Show(Form, English));

        await slack.InteractAsync(Payloads.ButtonInMessage);

        var (method, arguments) = Assert.Single(slack.Api.Calls);
        Assert.Equal(
            ("views.open", "12345.98765.abcd2358fdea"),
            (method, arguments.GetProperty("trigger_id").GetString())
        );
        Assert.Equal("rhythms.edit", arguments.GetProperty("view").GetProperty("callback_id").GetString());
        Assert.Contains("hooks.slack.com", arguments.GetProperty("view").GetProperty("private_metadata").GetString());
    }

    [Fact]
    public async Task A_form_that_came_too_late_is_excused()
    {
        await using var slack = await SlackHost.StartAsync();
        slack.Inbox.Answer = _ => Task.FromResult<Reaction>(new Reaction.Show(Form, English));
        slack.Api.Refusals["views.open"] = "expired_trigger_id";

        await slack.InteractAsync(Payloads.ButtonInMessage);

        var said = Assert.Single(slack.Platform.Said);
        Assert.Equal(SlackTexts.TooLate.ToString(), said.Message.Fallback.ToString());
        Assert.Equal("https://hooks.slack.com/actions/T0A/1/xyz", said.ReturnTo);
    }

    [Fact]
    public async Task What_is_said_to_a_press_is_for_that_person_alone()
    {
        await using var slack = await SlackHost.StartAsync();
        slack.Inbox.Answer = _ => Task.FromResult<Reaction>(new Reaction.Say(Note, English));

        await slack.InteractAsync(Payloads.ButtonInMessage);

        Assert.Equal(
            new Audience.OneOf(new Place("slack", "T0A", "C1") { Thread = "1699999999.000100" }, Ana),
            Assert.Single(slack.Platform.Said).To
        );
    }

    [Fact]
    public async Task A_form_takes_the_place_of_the_modal_whose_button_was_pressed()
    {
        await using var slack = await SlackHost.StartAsync();
        slack.Inbox.Answer = _ => Task.FromResult<Reaction>(new Reaction.Show(Form, English));

        await slack.InteractAsync(Payloads.ButtonInModal);

        var (method, arguments) = Assert.Single(slack.Api.Calls);
        Assert.Equal(
            ("views.update", "V1", "1.h"),
            (method, arguments.GetProperty("view_id").GetString(), arguments.GetProperty("hash").GetString())
        );
        Assert.Contains("1700000000.000100", arguments.GetProperty("view").GetProperty("private_metadata").GetString());
    }

    [Fact]
    public async Task A_modal_that_was_drawn_anew_meanwhile_isnt_overwritten_but_told()
    {
        await using var slack = await SlackHost.StartAsync();
        slack.Inbox.Answer = _ => Task.FromResult<Reaction>(new Reaction.Show(Form, English));
        slack.Api.Refusals["views.update"] = "hash_conflict";

        await slack.InteractAsync(Payloads.ButtonInModal);

        Assert.Equal(["views.update", "views.push"], slack.Api.Calls.Select(call => call.Method));
        Assert.Contains("drawn anew", slack.Api.Calls[1].Arguments.ToString());
    }

    [Fact]
    public async Task What_is_said_to_a_press_at_home_stands_in_a_modal()
    {
        await using var slack = await SlackHost.StartAsync();
        slack.Inbox.Answer = _ => Task.FromResult<Reaction>(new Reaction.Say(Note, English));

        await slack.InteractAsync(Payloads.ButtonInHome);

        Assert.Equal("views.open", Assert.Single(slack.Api.Calls).Method);
    }

    [Fact]
    public async Task A_shortcut_stands_for_words_and_opens_a_form_at_once()
    {
        await using var slack = await SlackHost.StartAsync();
        slack.Inbox.Answer = _ => Task.FromResult<Reaction>(new Reaction.Show(Form, English));

        await slack.InteractAsync(Payloads.GlobalShortcut);

        Assert.Equal(new InboundContent.Words("new rhythm"), slack.Inbox.Only.Content);
        Assert.Equal((new Place("slack", "T0A", "U1"), false), (slack.Inbox.Only.In, slack.Inbox.Only.FormNeedsPress));
        Assert.Equal("views.open", Assert.Single(slack.Api.Calls).Method);
    }

    [Fact]
    public async Task A_shortcut_of_a_message_is_meant_for_its_channel()
    {
        await using var slack = await SlackHost.StartAsync();

        await slack.InteractAsync(Payloads.MessageShortcut);

        Assert.Equal(new InboundContent.Words("upcoming"), slack.Inbox.Only.Content);
        Assert.Equal(new Place("slack", "T0A", "C1") { Thread = "0.9" }, slack.Inbox.Only.In);
        Assert.Equal("https://hooks.slack.com/app/T0A/1/x", slack.Inbox.Only.ReturnTo);
    }

    [Fact]
    public async Task A_shortcut_that_isnt_there_any_more_is_answered_kindly_in_ones_language()
    {
        await using var slack = await SlackHost.StartAsync();
        slack.Workspace.People["U1"] = new(new("Ana", "Europe/Berlin", "de-DE"), IsBot: false, IsGone: false);

        await slack.InteractAsync(Payloads.GlobalShortcut.Replace("new-rhythm", "gone"));

        Assert.Contains(
            "Kürzel",
            Assert.Single(slack.Api.Calls).Arguments.GetProperty("view").GetProperty("blocks").ToString()
        );
        Assert.Empty(slack.Inbox.Taken);
    }

    [Fact]
    public async Task A_select_gets_what_fits_what_is_typed()
    {
        await using var slack = await SlackHost.StartAsync();

        var answer = await slack.InteractAsync(Payloads.Suggestion, "/slack/options");
        var other = await slack.InteractAsync(Payloads.Suggestion.Replace("manners.zones", "gone"), "/slack/options");

        using var options = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));
        Assert.Equal("Europe/Madrid", options.RootElement.GetProperty("options")[0].GetProperty("value").GetString());
        Assert.Equal("""{"options":[]}""", await other.Content.ReadAsStringAsync(Cancel));
    }

    [Fact]
    public async Task A_command_is_words_and_is_answered_with_nothing()
    {
        await using var slack = await SlackHost.StartAsync();

        var answer = await slack.FormAsync("/slack/commands", Payloads.Command);

        Assert.Equal(new InboundContent.Words("what&s on @bea"), slack.Inbox.Only.Content);
        Assert.Equal("https://hooks.slack.com/commands/T0A/1/x", slack.Inbox.Only.ReturnTo);
        Assert.Equal("", await answer.Content.ReadAsStringAsync(Cancel));
    }

    [Fact]
    public async Task A_command_without_words_asks_for_help()
    {
        await using var slack = await SlackHost.StartAsync();

        await slack.FormAsync("/slack/commands", [.. Payloads.Command.Where(field => field.Name != "text")]);

        Assert.Equal(new InboundContent.Words("help"), slack.Inbox.Only.Content);
    }

    [Fact]
    public async Task Another_command_is_answered_kindly()
    {
        await using var slack = await SlackHost.StartAsync();

        await slack.FormAsync(
            "/slack/commands",
            [("command", "/other"), .. Payloads.Command.Where(field => field.Name != "command")]
        );

        Assert.Empty(slack.Inbox.Taken);
        Assert.Equal(
            SlackTexts.UnknownCommand.ToString(),
            Assert.Single(slack.Platform.Said).Message.Fallback.ToString()
        );
    }

    [Fact]
    public async Task A_look_at_our_certificate_is_answered()
    {
        await using var slack = await SlackHost.StartAsync();

        var answer = await slack.FormAsync("/slack/commands", ("ssl_check", "1"), ("token", "x"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
