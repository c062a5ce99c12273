using System.Collections.Immutable;
using System.Globalization;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Slack.Rendering;
using CommunityBot.Slack.Wire.Blocks;

namespace CommunityBot.Slack.Tests.Rendering;

public sealed class FormTests
{
    private static readonly string Long = new('x', 200);

    [Fact]
    public void What_the_form_carries_comes_back_untouched()
    {
        var context = $"{{\"a\":\"{new string('"', 2_000)}\"}}\n\u0001ü=end ";

        var metadata = Drawn(FormOf(new Input.Text("t", Drawing.Says("T"), 10)) with { Context = context });

        Assert.Equal(context, metadata.Context);
        Assert.Equal(("1700000000.000200", "C1"), (metadata.Message, metadata.Channel));
        Assert.Equal("1700000000.000100", metadata.Thread);
    }

    [Fact]
    public void The_handle_to_answer_by_is_given_up_rather_than_the_context()
    {
        var metadata = new FormMetadata(new string('c', 2_500)) { ReturnTo = new string('r', 1_000) };

        var read = FormMetadata.Read(metadata.Write());

        Assert.Null(read.ReturnTo);
        Assert.Equal(metadata.Context, read.Context);
    }

    [Fact]
    public void An_error_stands_at_the_input_of_the_very_drawing()
    {
        var form = FormOf(new Input.Text("zone", Drawing.Says("Zone"), 60));
        var mend = new Reaction.Mend([new("zone", Drawing.Says("Which one?"))], Drawing.InBerlin());

        var errors = Drawing.Renderer.Errors(mend, Drawn(form));

        Assert.Equal((string?)Drawing.Json(form)["blocks"]![0]!["block_id"], Assert.Single(errors).Key);
        Assert.Equal("Which one?", Assert.Single(errors).Value);
    }

    [Fact]
    public void A_long_title_is_cut_and_stands_whole_above_the_form()
    {
        var view = Drawing.Json(FormOf() with { Title = Drawing.Says("Who should coordinate with you?") });

        Assert.Equal("Who should coordinate w…", (string?)view["title"]!["text"]);
        Assert.Equal("Who should coordinate with you?", (string?)view["blocks"]![0]!["text"]!["text"]);
    }

    [Fact]
    public void More_than_a_hundred_options_stand_in_groups()
    {
        var options = Options(250, number => $"member {number:D3}");

        var element = Drawing.Json(FormOf(new Input.One("m", Drawing.Says("M"), options)))["blocks"]![0]!["element"]!;

        Assert.Equal(
            ["member 000 – member 099", "member 100 – member 199", "member 200 – member 249"],
            element["option_groups"]!.AsArray().Select(group => (string?)group!["label"]!["text"])
        );
    }

    [Fact]
    public void Ten_options_are_checkboxes_and_eleven_a_menu()
    {
        Assert.Equal("checkboxes", TypeOf(new Input.Several("m", Drawing.Says("M"), Options(10, Value))));
        Assert.Equal("multi_static_select", TypeOf(new Input.Several("m", Drawing.Says("M"), Options(11, Value))));
    }

    [Fact]
    public void Values_too_long_for_a_menu_come_back_whole()
    {
        var input = new Input.Several("m", Drawing.Says("M"), Options(5, number => $"{number}{Long}"))
        {
            Values = [$"1{Long}", $"3{Long}"],
        };
        var view = Drawing.Json(FormOf(input));

        var values = SlackRenderer.ReadValues(
            SlackUser.Sends(view),
            FormMetadata.Read((string?)view["private_metadata"])
        );

        Assert.Equal(input.Values, values.All("m"));
    }

    [Fact]
    public void A_choice_of_values_too_long_for_a_menu_becomes_buttons()
    {
        var choice = new Block.Choice(Drawing.Says("Which?"), "a.b", Options(3, number => $"{number}{Long}"));

        var blocks = Drawing.Json(choice)["blocks"]!.AsArray();

        Assert.Equal(["section", "actions"], blocks.Select(block => (string?)block!["type"]));
        Assert.Equal($"2{Long}", (string?)blocks[1]!["elements"]![2]!["value"]);
    }

    [Fact]
    public void What_all_values_begin_with_is_said_once()
    {
        var mark = $"@slack.T0123456789.C0123456789 {new string('x', 60)}";
        var choice = new Block.Choice(Drawing.Says("Which?"), "a.b", Options(3, number => $"{mark}{number}"));

        var menu = Drawing.Json(choice)["blocks"]![0]!["accessory"]!;

        Assert.Equal("2", (string?)menu["options"]![2]!["value"]);
        Assert.Equal(new Press("a.b", $"{mark}2"), Press.Read((string)menu["action_id"]!, "2"));
    }

    [Theory]
    [InlineData("2026-02-30", null)]
    [InlineData("2026-02-28", "2026-02-28")]
    public void What_Slack_would_not_take_is_not_shown(string typed, string? shown)
    {
        var view = Drawing.Json(FormOf(new Input.Date("d", Drawing.Says("D")) { Values = [typed] }));

        Assert.Equal(shown, (string?)view["blocks"]![0]!["element"]!["initial_date"]);
    }

    [Fact]
    public void What_is_searched_while_one_types_is_asked_for_by_the_name_of_its_suggestions()
    {
        var zone = new Input.Text("zone", Drawing.Says("Z"), 60)
        {
            Suggestions = "manners.zones",
            Values = ["Asia/Tokyo"],
        };
        var view = Drawing.Json(FormOf(zone));
        var element = view["blocks"]![0]!["element"]!;

        Assert.Equal("external_select", (string?)element["type"]);
        Assert.Equal("manners.zones", ActionId.Read((string)element["action_id"]!).Action);
        Assert.Equal("Asia/Tokyo", SlackRenderer.ReadValues(SlackUser.Sends(view), new(""))["zone"]);
    }

    [Fact]
    public void A_file_comes_as_its_id()
    {
        const string Sent = """
            {"values":{"calendar#19c":{"input":{"type":"file_input","files":[{"id":"F1","name":"a.ics","size":12,
            "mimetype":"text/calendar","url_private_download":"https://files.example/F1"}]}}}}
            """;
        var state = System.Text.Json.JsonSerializer.Deserialize(Sent, BlocksJson.Plain.ViewStatePayload)!;

        Assert.Equal("F1", SlackRenderer.ReadValues(state, new(""))["calendar"]);
        Assert.Equal(
            new AttachedFile("calendar", "F1", 12) { Download = new("https://files.example/F1") },
            Assert.Single(SlackRenderer.ReadFiles(state))
        );
    }

    [Theory]
    [InlineData("rhythms.answer#3", "lean-coffee;yes", "rhythms.answer", "lean-coffee;yes")]
    [InlineData("rhythms.upcoming#0", null, "rhythms.upcoming", "")]
    [InlineData("rhythms.upcoming#0", "=@guild =", "rhythms.upcoming", "@guild ")]
    [InlineData("somebody.elses", "x", "somebody.elses", "x")]
    public void A_press_is_read_in_neutral_terms(string actionId, string? value, string action, string meant) =>
        Assert.Equal(new Press(action, meant), Press.Read(actionId, value));

    private static string Value(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Form FormOf(params Input[] inputs) =>
        new("any.form", Drawing.Says("A form"), [.. inputs], Drawing.Says("Send"), "");

    private static ImmutableArray<Option> Options(int count, Func<int, string> value) =>
        [.. Enumerable.Range(0, count).Select(number => new Option(Drawing.Says(value(number)), value(number)))];

    private static FormMetadata Drawn(Form form) => FormMetadata.Read((string?)Drawing.Json(form)["private_metadata"]);

    private static string? TypeOf(Input input) =>
        (string?)Drawing.Json(FormOf(input))["blocks"]![0]!["element"]!["type"];
}
