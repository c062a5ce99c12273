using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityBot.Core.Messaging;
using CommunityBot.Teams.Rendering;
using CommunityBot.Teams.Wire.Cards;

namespace CommunityBot.Teams.Tests.Rendering;

public sealed class FormTests
{
    private static readonly Input.Text Zone = new("zone", Drawing.Says("Zone"), 60) { Suggestions = "manners.zones" };
    private static readonly Input.Text Note = new("note", Drawing.Says("Note"), 3_000) { Multiline = true };

    [Fact]
    public void A_form_that_is_shown_again_keeps_what_was_typed_and_says_what_is_wrong_below_it()
    {
        var sent = Sent(FormOf(Zone, Note), ("one.zone", "Atlantis"), ("text.note", "a\nb"));

        var again = Drawing.Json(
            Drawing.Renderer.RenderAgain(sent, [new("zone", Drawing.Says("Which one?"))], Drawing.InBerlin())!
        );

        var body = again["body"]!.AsArray();
        Assert.Equal(("Atlantis", "a\nb"), ((string?)body[1]!["value"], (string?)body[3]!["value"]));
        Assert.Equal(("⚠ Which one?", "Attention"), ((string?)body[2]!["text"], (string?)body[2]!["color"]));
        Assert.Equal("Fill this in", Drawing.Renderer.RenderAgain(sent, [], Drawing.InBerlin())!.Summary);
    }

    [Fact]
    public void A_form_that_is_mended_no_longer_says_what_was_wrong()
    {
        var sent = Sent(FormOf(Note), ("text.note", "a"));
        var wrong = Drawing.Json(
            Drawing.Renderer.RenderAgain(sent, [new("note", Drawing.Says("No."))], Drawing.InBerlin())!
        );

        var right = Drawing.Renderer.RenderAgain(Read(wrong), [], Drawing.InBerlin())!;

        Assert.DoesNotContain("No.", Drawing.Json(right).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_with_no_input_of_the_form_stands_on_top()
    {
        var sent = Sent(FormOf(Note));

        var again = Drawing.Renderer.RenderAgain(sent, [new("other", Drawing.Says("Too late."))], Drawing.InBerlin())!;

        Assert.Equal("⚠ Too late.", Assert.IsType<ElementPayload.TextBlock>(again.Card.Body[1]).Text);
    }

    [Fact]
    public void A_message_stands_above_the_form_which_stays()
    {
        var sent = Sent(FormOf(Note), ("text.note", "a"));

        var over = Drawing.Renderer.RenderOver(Message.Of(Drawing.Says("By the way")), sent, Drawing.InBerlin());

        Assert.Equal("By the way", Assert.IsType<ElementPayload.TextBlock>(over.Card.Body[0]).Text);
        Assert.Equal("a", Assert.IsType<ElementPayload.TextInput>(over.Card.Body[1]).Value);
    }

    [Fact]
    public void A_file_that_is_too_long_to_be_shown_again_is_asked_for_once_more()
    {
        var sent = Sent(
            FormOf(new Input.File("file", Drawing.Says("File"), ".ics", 200_000)),
            ("text.file", new('é', 20_000))
        );

        var again = Drawing.Renderer.RenderAgain(
            sent,
            [new("file", Drawing.Says("No gathering."))],
            Drawing.InBerlin()
        )!;

        Assert.Empty(CardRules.BrokenByDialog(Drawing.Json(again)));
        Assert.Null(Assert.IsType<ElementPayload.TextInput>(again.Card.Body[1]).Value);
        Assert.StartsWith(
            "⚠ What you put in",
            Assert.IsType<ElementPayload.TextBlock>(again.Card.Body[2]).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_pasted_file_of_full_length_is_shown_again()
    {
        var file = new string('x', 20_000);
        var sent = Sent(FormOf(new Input.File("file", Drawing.Says("File"), ".ics", 200_000)), ("text.file", file));

        var again = Drawing.Renderer.RenderAgain(
            sent,
            [new("file", Drawing.Says("No gathering."))],
            Drawing.InBerlin()
        )!;

        Assert.Equal(file, Assert.IsType<ElementPayload.TextInput>(again.Card.Body[1]).Value);
    }

    [Fact]
    public void The_aside_of_a_form_is_a_press_and_takes_nothing_along()
    {
        var form = Drawing.Json(FormOf(Note) with { Aside = new(Drawing.Says("Back"), "a.back", "draft") });
        var button = TeamsUser.Buttons(form).Last();

        Assert.Equal(
            new DialogAnswer.Pressed(new("a.back", "draft")),
            DialogAnswer.Read(TeamsUser.Sends(form, button))
        );
        Assert.Equal("none", (string?)button["associatedInputs"]);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("\"form\"")]
    [InlineData("""{"form":1e400}""")]
    [InlineData("""{"form":{"a":[]},"action":null}""")]
    [InlineData("""{"form":"\ud800","\udfff":"x"}""")]
    [InlineData("""{"action":"a.b","choice":"c"}""")]
    [InlineData("""{"form":"f","drawn":"%%%","many.a":",,~,~c","text.":"","one.a":"="}""")]
    [InlineData("""{"form":"f","drawn":"AAAA"}""")]
    public void Whatever_comes_back_is_read_or_left(string json)
    {
        var data = JsonSerializer.Deserialize<JsonElement>(json);

        var answer = DialogAnswer.Read(data);

        Assert.Null(Press.OfFetch(data));
        Assert.Null(
            answer is DialogAnswer.Submitted sent ? Drawing.Renderer.RenderAgain(sent, [], Drawing.InBerlin()) : null
        );
    }

    [Fact]
    public void A_drawing_that_swells_without_end_is_left()
    {
        var huge = new AdaptiveCardPayload([new ElementPayload.TextBlock(new('x', 5_000_000))]) { Actions = [] };

        Assert.Null(PackedForm.Unpack(PackedForm.Pack(huge)));
    }

    [Fact]
    public void No_more_than_sixty_people_get_a_view_of_their_own()
    {
        var users = Enumerable.Range(0, 100).Select(number => $"29:{number}").ToImmutableArray();

        var refresh = Drawing
            .Renderer.Render(Message.Of(Drawing.Says("x")) with { View = new("v", "g1") }, Drawing.InBerlin(), users)
            .Card.Refresh!;

        Assert.Equal(60, refresh.UserIds.Length);
        Assert.Equal("refresh", Assert.IsType<ActionPayload.Execute>(refresh.Action).Verb);
    }

    [Fact]
    public void A_dialog_is_as_high_as_its_form_is_long()
    {
        var small = DialogPayload.Of(Drawing.Card(FormOf(Note)));
        var large = DialogPayload.Of(Drawing.Card(RealThings.Forms["NewRhythm"]));

        Assert.Equal(("Fill this in", "small", "large"), (small.Title, small.Height, large.Height));
    }

    private static Form FormOf(params ReadOnlySpan<Input> inputs) =>
        new("a.form", Drawing.Says("Fill this in"), [.. inputs], Drawing.Says("Save"), "context");

    private static DialogAnswer.Submitted Sent(Form form, params ReadOnlySpan<(string Id, string Typed)> inputs)
    {
        var card = Drawing.Json(form);
        foreach (var (id, typed) in inputs)
            TeamsUser.Elements(card).Single(element => (string?)element["id"] == id)["value"] = typed;

        return Read(card);
    }

    private static DialogAnswer.Submitted Read(JsonObject card) =>
        (DialogAnswer.Submitted)DialogAnswer.Read(TeamsUser.Sends(card, TeamsUser.Buttons(card).First()))!;
}
