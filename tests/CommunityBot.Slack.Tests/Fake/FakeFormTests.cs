using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.People;
using static CommunityBot.Slack.Tests.Fake.Kit;

namespace CommunityBot.Slack.Tests.Fake;

public sealed class FakeFormTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"type":"plain_text_input","min_length":3}""", "ab")]
    [InlineData("""{"type":"plain_text_input"}""", "")]
    [InlineData("""{"type":"number_input","is_decimal_allowed":false,"max_value":"10"}""", "11")]
    [InlineData("""{"type":"number_input","is_decimal_allowed":false}""", "1.5")]
    [InlineData("""{"type":"email_text_input"}""", "nobody")]
    [InlineData("""{"type":"multi_users_select","max_selected_items":1}""", "U1,U2")]
    public async Task What_Slack_itself_would_not_take_never_gets_to_the_bot(string element, string given)
    {
        await using var slack = await AFakeSlack.StartAsync();
        await slack.OpenAsync(Modal(Input("field", JsonNode.Parse(element)!.AsObject())));

        var result = await slack.Ana.SubmitAsync(Fill("field", given), Now);

        Assert.Equal("field", Assert.Single(Assert.IsType<Submission.Incomplete>(result).Errors).Key);
        Assert.DoesNotContain(slack.Bot.All, heard => heard.Way == "interactivity");
    }

    [Fact]
    public async Task What_is_filled_in_and_what_was_there_at_first_stand_in_the_state()
    {
        await using var slack = await AFakeSlack.StartAsync();
        var day = new JsonObject { ["type"] = "datepicker", ["initial_date"] = "2026-05-01" };
        var choice = new JsonObject
        {
            ["type"] = "static_select",
            ["options"] = new JsonArray(Option("a"), Option("b")),
        };
        await slack.OpenAsync(Modal(Topic, Input("day", day), Input("choice", choice)));

        var result = await slack.Ana.SubmitAsync(
            new Dictionary<string, string> { ["topic"] = "Hiking", ["choice"] = "b" },
            Now
        );

        Assert.IsType<Submission.Closed>(result);
        Assert.Null(slack.Ana.Modal);
        var values = slack.Bot.All.Last().Json["view"]!["state"]!["values"]!;
        Assert.Equal("Hiking", values["topic"]!["topic"]!["value"]!.ToString());
        Assert.Equal("2026-05-01", values["day"]!["day"]!["selected_date"]!.ToString());
        Assert.Equal("b", values["choice"]!["choice"]!["selected_option"]!["value"]!.ToString());
    }

    [Fact]
    public async Task Mistakes_stand_at_inputs_and_the_form_stays_open()
    {
        var answer = new { response_action = "errors", errors = new { topic = "Too short" } };
        await using var slack = await AFakeSlack.StartAsync(answer: Answer(answer));
        await slack.OpenAsync(Modal(Topic));

        var result = await slack.Ana.SubmitAsync(Fill("topic", "Hiking"), Now);

        Assert.Equal("Too short", Assert.IsType<Submission.Mistakes>(result).Errors["topic"]);
        Assert.NotNull(slack.Ana.Modal);
    }

    [Theory]
    [InlineData("""{"response_action":"errors","errors":{"elsewhere":"x"}}""")]
    [InlineData("""{"response_action":"update","view":{"type":"modal","blocks":[]}}""")]
    [InlineData("""{"text":"thanks"}""")]
    public async Task An_answer_that_Slack_cannot_use_is_shown_as_trouble(string answer)
    {
        await using var slack = await AFakeSlack.StartAsync(answer: Answer(JsonNode.Parse(answer)!));
        await slack.OpenAsync(Modal(Topic));

        var result = await slack.Ana.SubmitAsync(Fill("topic", "Hiking"), Now);

        Assert.IsType<Submission.Failed>(result);
        Assert.Single(slack.Server.Complaints);
    }

    [Theory]
    [InlineData("update", 1)]
    [InlineData("push", 2)]
    public async Task Another_form_comes_in_its_place_or_on_top(string action, int open)
    {
        var answer = new JsonObject { ["response_action"] = action, ["view"] = Modal(Section("Second step")) };
        await using var slack = await AFakeSlack.StartAsync(answer: Answer(answer));
        await slack.OpenAsync(Modal(Topic));

        await slack.Ana.SubmitAsync(Fill("topic", "Hiking"), Now);

        Assert.Equal(open, slack.Ana.Modals.Count);
        Assert.Equal("Second step", slack.Ana.Modal!.Shown);
    }

    [Fact]
    public async Task A_menu_that_the_bot_fills_is_chosen_from()
    {
        var options = new
        {
            options = new[] { new { text = new { type = "plain_text", text = "Madrid" }, value = "mad" } },
        };
        await using var slack = await AFakeSlack.StartAsync(answer: heard =>
            (200, heard.Way == "options" ? options : null)
        );
        await slack.OpenAsync(Modal(Input("city", new() { ["type"] = "external_select" })));

        await slack.Ana.SubmitAsync(Fill("city", "Madrid"), Now);

        Assert.Equal("Madrid", slack.Bot.All.First(heard => heard.Way == "options").Json["value"]!.ToString());
        var state = slack.Bot.All.Last().Json["view"]!["state"]!["values"]!;
        Assert.Equal("mad", state["city"]!["city"]!["selected_option"]!["value"]!.ToString());
    }

    [Fact]
    public async Task Closing_is_told_where_the_app_wants_to_know()
    {
        await using var slack = await AFakeSlack.StartAsync();
        var view = Modal(Topic);
        view["notify_on_close"] = true;
        await slack.OpenAsync(view);

        await slack.Ana.CloseModalAsync(Now);

        Assert.Equal("view_closed", slack.Bot.All.Last().What);
        Assert.Null(slack.Ana.Modal);
    }

    private static Dictionary<string, string> Fill(string field, string given) => new() { [field] = given };

    private static Func<ABot.Heard, (int Status, object? Json)> Answer(object json) =>
        heard => (200, heard.Way == "interactivity" ? json : null);
}
