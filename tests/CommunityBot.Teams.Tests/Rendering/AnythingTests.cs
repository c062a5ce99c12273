using System.Text.Json.Nodes;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms.Rendering;
using CommunityBot.Teams.Rendering;
using CsCheck;

namespace CommunityBot.Teams.Tests.Rendering;

/// <summary>Whatever people write and however much of it: Teams takes it, and what is pressed is what was meant.</summary>
public sealed class AnythingTests
{
    private const int Runs = 150;

    [Fact]
    public void Every_message_is_within_the_limits() =>
        AnyMessage.Messages.Sample(
            message =>
            {
                Assert.Empty(CardRules.BrokenByMessage(Drawing.Json(message)));
                Assert.Empty(CardRules.BrokenByMessage(Drawing.Json(message, readBy: ReadBy.One)));
            },
            iter: Runs
        );

    [Fact]
    public void Every_form_is_within_the_limits() =>
        AnyForm.Forms.Sample(form => Assert.Empty(CardRules.BrokenByDialog(Drawing.Json(form))), iter: Runs);

    [Fact]
    public void Every_form_that_is_shown_again_is_within_the_limits() =>
        Gen.Select(AnyForm.Forms, AnyMessage.Phrases.Array[0, 30], AnyMessage.Messages)
            .Sample(
                (form, mends, message) =>
                {
                    var errors = mends.Select((mend, number) => new InputError($"input-{number}", mend));
                    var sent = SentOff(form);
                    var again = Drawing.Renderer.RenderAgain(sent, [.. errors], Drawing.InBerlin("de"));
                    var over = Drawing.Renderer.RenderOver(message, sent, Drawing.InBerlin("de"));

                    Assert.Equal(again is null, sent.Drawn is null);
                    Assert.Empty(again is null ? [] : CardRules.BrokenByDialog(Drawing.Json(again)));
                    Assert.Empty(CardRules.BrokenByDialog(Drawing.Json(over)));
                },
                iter: Runs
            );

    [Fact]
    public void What_is_pressed_is_what_was_meant() =>
        AnyMessage.Messages.Sample(
            message =>
            {
                var meant = message.Blocks.SelectMany(Meant).ToHashSet();
                var pressed = Presses(Drawing.Json(message)).ToList();

                Assert.All(pressed, press => Assert.Contains(press, meant));
            },
            iter: Runs
        );

    [Fact]
    public void What_fits_into_a_message_can_all_be_pressed() =>
        AnyMessage.Pressables.Sample(
            block =>
            {
                var message = Drawing.Json(block);

                if (!message.Text().Contains("… and ", StringComparison.Ordinal))
                    Assert.Equal(Meant(block).Distinct(), Presses(message).Distinct());
            },
            iter: Runs
        );

    [Fact]
    public void A_form_sent_off_as_it_is_gives_back_what_stood_in_it() =>
        AnyForm.Forms.Sample(
            form =>
            {
                var card = Drawing.Json(form);
                var sent = SentOff(form);

                Assert.Equal((form.Id, form.Context), (sent.Form, sent.Context));
                Assert.Equal(Drawing.OpenedFrom, sent.Metadata);
                Assert.All(
                    form.Inputs.Where(input => IsShownIn(card, input)),
                    input => Assert.Equal(Filled(input), sent.Values.All(input.Name))
                );
            },
            iter: Runs
        );

    private static DialogAnswer.Submitted SentOff(Form form)
    {
        var card = Drawing.Json(form);
        var button = TeamsUser.Buttons(card).Single(button => button["data"]!["form"] is not null);

        return (DialogAnswer.Submitted)DialogAnswer.Read(TeamsUser.Sends(card, button))!;
    }

    // What is too long for the card altogether is asked for once more, in words.
    private static bool IsShownIn(JsonObject card, Input input)
    {
        var elements = TeamsUser.Elements(card).ToList();
        var at = elements.FindIndex(element => InputId.IsOf((string?)element["id"] ?? "", input.Name));

        return at >= 0 && !(at + 1 < elements.Count && ((string?)elements[at + 1]["text"] ?? "").StartsWith('⚠'));
    }

    private static IEnumerable<string> Filled(Input input) =>
        input switch
        {
            Input.Several several => several
                .Options.Select(option => option.Value)
                .Distinct()
                .Where(value => input.Values.Contains(value)),
            Input.One => input.Values.Take(1),
            _ => input.Values.Where(value => value.Length > 0),
        };

    private static IEnumerable<Press> Meant(Block block) =>
        block switch
        {
            Block.Buttons row => row.Items.Select(button => new Press(button.Action, button.Value)),
            Block.Choice choice => choice.Options.Select(option => new Press(choice.Action, option.Value)),
            _ => [],
        };

    private static IEnumerable<Press> Presses(JsonObject message)
    {
        var sets = TeamsUser
            .Elements(message)
            .Where(element => element["id"] is not null)
            .ToDictionary(set => (string)set["id"]!);

        return TeamsUser.Buttons(message).SelectMany(PressesOf);

        IEnumerable<Press> PressesOf(JsonObject button) =>
            (string?)button["data"]!["choice"] is { } set
                ? sets[set]["choices"]!.AsArray().Select(choice => Read(button, (string)choice!["value"]!))
                : [Read(button, taken: null)];
    }

    private static Press Read(JsonObject button, string? taken)
    {
        var data = taken is null ? TeamsUser.Sends([], button) : TeamsUser.Takes(button, taken);

        return (string?)button["type"] == "Action.Execute"
            ? Press.OfExecute((string?)button["verb"], data)!
            : Press.OfFetch(data)!;
    }
}
