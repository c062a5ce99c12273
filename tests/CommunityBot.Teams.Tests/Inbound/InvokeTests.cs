using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using NodaTime;

namespace CommunityBot.Teams.Tests.Inbound;

public sealed class InvokeTests : IAsyncLifetime
{
    private static readonly Reader Reader = new(
        System.Globalization.CultureInfo.GetCultureInfo("en-GB"),
        DateTimeZone.Utc
    );

    private static readonly Form Form = new(
        "rhythms.create",
        Words("New rhythm"),
        [new Input.Text("name", Words("Name"), 60), new Input.Number("length", Words("Minutes"), 1, 999)],
        Words("Create"),
        "@community context"
    );

    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private TeamsHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await TeamsHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_button_of_a_card_is_a_press_on_its_message()
    {
        var answer = await _host.AskAsync(Press());

        var inbound = _host.Inbox.Only;
        Assert.Equal(new InboundContent.Pressed("rhythms.answer", "yes", "1700000000456"), inbound.Content);
        Assert.False(inbound.FormNeedsPress);
        Assert.Equal(200, (int)answer["statusCode"]!);
        Assert.Equal("application/vnd.microsoft.activity.message", (string)answer["type"]!);
        Assert.Equal("Got it.", (string)answer["value"]!);
    }

    [Fact]
    public async Task What_is_to_be_said_to_a_press_is_said_in_its_answer()
    {
        Answer(new Reaction.Say(Message.Of(Words("Only coordinators can.")), Reader));

        Assert.Equal("Only coordinators can.", (string)(await _host.AskAsync(Press()))["value"]!);
    }

    [Fact]
    public async Task A_message_with_buttons_is_said_by_a_card()
    {
        var message = Message.Of(Words("That button is old."));
        Answer(new Reaction.Say(message.With(new Block.Buttons([new(Words("Help"), "communities.help", "")])), Reader));

        var answer = await _host.AskAsync(Press());

        Assert.Equal("application/vnd.microsoft.card.adaptive", (string)answer["type"]!);
        Assert.Equal("AdaptiveCard", (string)answer["value"]!["type"]!);
    }

    [Fact]
    public async Task A_press_that_cant_open_a_form_is_answered_with_a_button_that_can()
    {
        Answer(new Reaction.Show(Form, Reader));

        var answer = await _host.AskAsync(Press());

        var button = Buttons(answer["value"]!).Single();
        Assert.Equal("Action.Submit", (string)button["type"]!);
        Assert.Equal("task/fetch", (string)button["data"]!["msteams"]!["type"]!);

        _host.Inbox.Clear();
        await _host.AskAsync(
            Activities.Invoke("task/fetch", new JsonObject { ["data"] = button["data"]!.DeepClone() })
        );
        Assert.Equal(new InboundContent.Pressed("rhythms.answer", "yes", "1700000000456"), _host.Inbox.Only.Content);
    }

    [Fact]
    public async Task A_button_that_opens_a_form_opens_a_dialog()
    {
        Answer(new Reaction.Show(Form, Reader));

        var task = (await _host.AskAsync(Fetch()))["task"]!;

        Assert.Equal("continue", (string)task["type"]!);
        Assert.Equal("New rhythm", (string)task["value"]!["title"]!);
        Assert.Equal("AdaptiveCard", (string)task["value"]!["card"]!["content"]!["type"]!);
    }

    [Fact]
    public async Task A_form_that_cant_be_shown_says_so_in_the_dialog()
    {
        Answer(new Reaction.Say(Message.Of(Words("It has ended.")), Reader));
        Assert.Contains("It has ended.", (await _host.AskAsync(Fetch())).ToJsonString(), StringComparison.Ordinal);

        Answer(new Reaction.Nothing());
        Assert.Contains("Got it.", (await _host.AskAsync(Fetch())).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_comes_back_as_it_was_filled_in_and_closes()
    {
        var submit = await OpenAsync();
        _host.Inbox.Clear();
        Answer(new Reaction.Nothing());

        using var response = await _host.SendAsync(Submit(submit, ("name", "Tea"), ("length", "30")));

        var submitted = Assert.IsType<InboundContent.Submitted>(_host.Inbox.Only.Content);
        Assert.Equal(("rhythms.create", "@community context"), (submitted.Form, submitted.Context));
        Assert.Equal(("Tea", "30"), (submitted.Values["name"], submitted.Values["length"]));
        Assert.Equal("1700000000456", submitted.Message);
        Assert.Equal(0, response.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task A_form_that_is_to_be_mended_stays_with_what_was_typed()
    {
        var submit = await OpenAsync();
        Answer(new Reaction.Mend([new("length", Words("At least five."))], Reader));

        var answer = await _host.AskAsync(Submit(submit, ("name", "Tea with <Ben>"), ("length", "1")));

        Assert.Equal("continue", (string)answer["task"]!["type"]!);
        var card = Card(answer);
        Assert.Contains("At least five.", card, StringComparison.Ordinal);
        Assert.Contains("Tea with <Ben>", card, StringComparison.Ordinal);
        Assert.Equal("New rhythm", (string)answer["task"]!["value"]!["title"]!);

        // And again, from what came back the second time.
        var again = await _host.AskAsync(Submit(SubmitOf(answer), ("name", "Coffee"), ("length", "2")));
        Assert.Contains("Coffee", Card(again), StringComparison.Ordinal);
        Assert.DoesNotContain("Tea with", Card(again), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_came_back_without_itself_at_least_says_what_is_wrong()
    {
        var submit = await OpenAsync();
        submit.Remove("drawn");
        Answer(new Reaction.Mend([new("length", Words("At least five."))], Reader));

        Assert.Contains("At least five.", Card(await _host.AskAsync(Submit(submit))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Something_said_to_a_form_stands_above_it_and_it_stays()
    {
        var submit = await OpenAsync();
        Answer(new Reaction.Say(Message.Of(Words("Try once more.")), Reader));

        var card = Card(await _host.AskAsync(Submit(submit, ("name", "Tea"))));

        Assert.Contains("Try once more.", card, StringComparison.Ordinal);
        Assert.Contains("Tea", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_form_takes_the_place_of_the_one_that_was_sent_off()
    {
        var submit = await OpenAsync();
        Answer(new Reaction.Show(Form with { Title = Words("Does this fit?") }, Reader));

        var answer = await _host.AskAsync(Submit(submit, ("name", "Tea")));

        Assert.Equal("Does this fit?", (string)answer["task"]!["value"]!["title"]!);
    }

    [Fact]
    public async Task The_conversation_of_a_form_is_that_of_the_activity_not_what_travelled_with_it()
    {
        var submit = await OpenAsync();
        submit["conversation"] = "19:another@thread.v2";
        submit["thread"] = "1";
        _host.Inbox.Clear();

        await _host.SendAsync(Submit(submit));

        Assert.Equal(new Place("teams", Activities.TenantId, Activities.Chat), _host.Inbox.Only.In);
    }

    [Fact]
    public async Task A_button_that_sends_a_message_is_a_press_and_its_form_is_offered_beside()
    {
        Answer(new Reaction.Show(Form, Reader));
        var message = Activities.Personal(
            "message",
            new()
            {
                ["value"] = new JsonObject { ["action"] = "rhythms.create", ["value"] = "" },
                ["replyToId"] = "1700000000456",
            }
        );

        await _host.SendAsync(message);

        Assert.Equal(new InboundContent.Pressed("rhythms.create", "", "1700000000456"), _host.Inbox.Only.Content);
        var sent = Assert.Single(_host.Platform.Sent);
        Assert.Equal(new Audience.Direct(new("teams", Activities.TenantId, Activities.Ana)), sent.To);
        var button = sent.Message.Blocks.OfType<Block.Buttons>().Single().Items.Single();
        Assert.Equal(("rhythms.create", true), (button.Action, button.OpensForm));
    }

    [Fact]
    public async Task While_one_types_up_to_fifteen_suggestions_come()
    {
        var asked = new JsonObject { ["queryText"] = "Ber", ["dataset"] = "manners.zones" };

        var results = (await _host.AskAsync(Activities.Invoke("application/search", asked)))["value"]!["results"]!;

        Assert.Equal(["Europe/Berlin", "Europe/Bern"], results.AsArray().Select(result => (string)result!["value"]!));
        Assert.Empty(_host.Inbox.Taken);
    }

    [Fact]
    public async Task Nothing_is_found_by_a_message_extension_and_signing_in_is_let_pass()
    {
        var found = await _host.AskAsync(Activities.Invoke("composeExtension/query", new JsonObject()));

        Assert.Empty(found["composeExtension"]!["attachments"]!.AsArray());
        Assert.Equal(
            "{}",
            (await _host.AskAsync(Activities.Invoke("signin/verifyState", new JsonObject()))).ToJsonString()
        );
    }

    [Theory]
    [InlineData("composeExtension/fetchTask")]
    [InlineData("fileConsent/invoke")]
    [InlineData("something/new")]
    public async Task What_the_bot_has_no_answer_to_isnt_implemented(string name)
    {
        using var response = await _host.SendAsync(Activities.Invoke(name, new JsonObject()));

        Assert.Equal(501, (int)response.StatusCode);
        Assert.Empty(_host.Inbox.Taken);
    }

    [Theory]
    [InlineData("automatic")]
    [InlineData("manual")]
    public async Task A_client_that_asks_for_somebodys_view_gets_the_card_as_they_see_it_and_nothing_happened(
        string trigger
    )
    {
        _host.Tenant.View = (who, view) => new(ViewOf($"{who.User} sees {view.Value}"), Reader);

        var answer = await _host.AskAsync(Refresh(trigger));

        var card = answer["value"]!;
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string)answer["type"]!);
        Assert.Equal($"{Activities.Ana} sees g1", (string)card["body"]![0]!["text"]!);
        Assert.Equal([Activities.AnaMri], card["refresh"]!["userIds"]!.AsArray().Select(id => (string)id!));
        Assert.Empty(_host.Inbox.Taken);
    }

    [Fact]
    public async Task Who_has_no_view_of_their_own_keeps_the_card_of_everybody()
    {
        var old = Refresh("automatic");
        old["value"]!["action"]!["data"] = new JsonObject { ["value"] = "g1" };

        Assert.Equal(400, (int)(await _host.AskAsync(Refresh("automatic")))["statusCode"]!);
        Assert.Equal(400, (int)(await _host.AskAsync(old))["statusCode"]!);
        Assert.Empty(_host.Inbox.Taken);
    }

    [Fact]
    public async Task A_press_on_a_card_that_has_views_shows_the_card_as_it_is_then()
    {
        Answer(new Reaction.Answered());
        _host.Tenant.View = (_, _) => new(ViewOf($"after {_host.Inbox.Taken.Count} press"), Reader);

        var answer = await _host.AskAsync(
            Activities.Execute(
                "rhythms.answer",
                new()
                {
                    ["value"] = "yes",
                    ["view"] = "v",
                    ["viewOf"] = "g1",
                }
            )
        );

        Assert.Equal("after 1 press", (string)answer["value"]!["body"]![0]!["text"]!);
    }

    [Theory]
    [InlineData(true, true, "I’m answering you in our own chat.")]
    [InlineData(true, false, "Got it.")]
    [InlineData(false, true, "Got it.")]
    public async Task Where_the_answer_goes_elsewhere_the_press_says_where(bool inGroup, bool isReached, string said)
    {
        Answer(new Reaction.Answered());
        _host.Tenant.IsReached = isReached;
        var press = inGroup ? Press().With(Only(Activities.InGroup("invoke"), "conversation")) : Press();

        Assert.Equal(said, (string)(await _host.AskAsync(press))["value"]!);
    }

    [Fact]
    public async Task A_choice_of_nothing_asks_to_choose()
    {
        var answer = await _host.AskAsync(Activities.Execute("communities.choose", new() { ["choice"] = "c1" }));

        Assert.Equal("Choose something first.", (string)answer["value"]!);
        Assert.Empty(_host.Inbox.Taken);
    }

    [Fact]
    public async Task The_same_activity_is_the_same_event_and_another_is_another()
    {
        await _host.AskAsync(Press());
        await _host.AskAsync(Press());
        await _host.AskAsync(Press().With(new() { ["id"] = "f:invoke-2" }));
        await _host.AskAsync(Fetch());

        var ids = _host.Inbox.Taken.Select(taken => taken.Id).ToList();
        Assert.Equal(ids[0], ids[1]);
        Assert.Equal(3, ids.Distinct().Count());
    }

    private static JsonObject Refresh(string trigger)
    {
        var refresh = Activities.Execute("refresh", new() { ["view"] = "v", ["viewOf"] = "g1" });
        refresh["value"]!["trigger"] = trigger;
        return refresh;
    }

    private static Message ViewOf(string words) => Message.Of(Words(words)) with { View = new("v", "g1") };

    private static JsonObject Only(JsonObject activity, string member) =>
        new() { [member] = activity[member]!.DeepClone() };

    private static JsonObject Press() => Activities.Execute("rhythms.answer", new() { ["value"] = "yes" });

    private static JsonObject Fetch() =>
        Activities.Invoke(
            "task/fetch",
            new JsonObject
            {
                ["data"] = new JsonObject { ["action"] = "rhythms.create", ["value"] = "" },
            }
        );

    private static JsonObject Submit(JsonObject data, params (string Input, string Value)[] typed)
    {
        var filled = data.DeepClone().AsObject();
        foreach (var (input, value) in typed)
            filled[$"text.{input}"] = value;

        return Activities
            .Invoke("task/submit", new JsonObject { ["data"] = filled })
            .With(new() { ["id"] = "f:submit" });
    }

    /// <summary>Opens the form; what its button brings back.</summary>
    private async Task<JsonObject> OpenAsync()
    {
        Answer(new Reaction.Show(Form, Reader));
        return SubmitOf(await _host.AskAsync(Fetch()));
    }

    private static JsonObject SubmitOf(JsonNode answer) =>
        answer["task"]!["value"]!["card"]!["content"]!["actions"]![0]!["data"]!.DeepClone().AsObject();

    private static string Card(JsonNode answer) =>
        answer["task"]!["value"]!["card"]!["content"]!["body"]!.ToJsonString(Plain);

    private static IEnumerable<JsonNode> Buttons(JsonNode card) =>
        card["body"]!
            .AsArray()
            .Where(element => (string?)element!["type"] == "ActionSet")
            .SelectMany(set => set!["actions"]!.AsArray())!;

    private void Answer(Reaction reaction) => _host.Inbox.Answer = _ => Task.FromResult(reaction);

    private static Phrase.Verbatim Words(string words) => new(words);
}
