using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms.Rendering;
using CommunityBot.Slack.Rendering;
using CsCheck;

namespace CommunityBot.Slack.Tests.Rendering;

/// <summary>Whatever people write and however much of it: Slack takes it, and what is pressed is what was meant.</summary>
public sealed class AnythingTests
{
    private const int Runs = 150;

    [Fact]
    public void Every_message_is_within_the_limits() =>
        AnyMessage.Messages.Sample(
            message =>
            {
                Assert.Empty(BlockKitRules.BrokenByMessage(Drawing.Json(message)));
                Assert.Empty(BlockKitRules.BrokenByMessage(Drawing.Json(message, readBy: ReadBy.One)));
            },
            iter: Runs
        );

    [Fact]
    public void Every_home_and_every_message_over_a_form_is_within_the_limits() =>
        AnyMessage.Messages.Sample(
            message =>
            {
                var reader = Drawing.InBerlin("de");
                var home = Drawing.Renderer.RenderHome(message, reader);
                var modal = Drawing.Renderer.RenderMessageModal(message, reader, Drawing.Channel);

                Assert.Empty(BlockKitRules.BrokenByView(Drawing.Json(home)));
                Assert.Empty(BlockKitRules.BrokenByView(Drawing.Json(modal)));
            },
            iter: Runs
        );

    [Fact]
    public void Every_form_is_within_the_limits() =>
        AnyForm.Forms.Sample(form => Assert.Empty(BlockKitRules.BrokenByView(Drawing.Json(form))), iter: Runs);

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

                if (!IsCutShort(message))
                    Assert.Equal(Meant(block).Distinct(), Presses(message).Distinct());
            },
            iter: Runs
        );

    [Fact]
    public void A_form_sent_off_as_it_is_gives_back_what_stood_in_it() =>
        AnyForm.Forms.Sample(
            form =>
            {
                var view = Drawing.Json(form);
                var metadata = FormMetadata.Read((string?)view["private_metadata"]);
                var values = SlackRenderer.ReadValues(SlackUser.Sends(view), metadata);

                Assert.Equal(form.Context, metadata.Context);
                Assert.All(
                    form.Inputs.Where(input => view.Text().Contains($"\"{input.Name}#", StringComparison.Ordinal)),
                    input => AssertFilled(input, values.All(input.Name))
                );
            },
            iter: Runs
        );

    // A form has room for a limited number of values that are longer than a menu's options may be.
    private static void AssertFilled(Input input, ImmutableArray<string> values) =>
        Assert.Equal(Filled(input).Where(value => value.Length <= 75 || values.Contains(value)), values);

    private static IEnumerable<string> Filled(Input input) =>
        input is Input.Several several
            ? several.Options.Select(option => option.Value).Distinct().Where(value => input.Values.Contains(value))
            : input.Values.Where(value => value.Length > 0 || input is Input.One);

    private static bool IsCutShort(JsonObject message) =>
        message["blocks"]!.AsArray().Any(block => block!.Text().Contains("… and ", StringComparison.Ordinal))
        || message.Text().Length > 60_000;

    private static IEnumerable<Press> Meant(Block block) =>
        block switch
        {
            Block.Buttons row => row.Items.Select(button => new Press(button.Action, button.Value)),
            Block.Choice choice => choice.Options.Select(option => new Press(choice.Action, option.Value)),
            _ => [],
        };

    private static IEnumerable<Press> Presses(JsonObject message) =>
        from block in message["blocks"]!.AsArray()
        from element in BlockKitRules.Elements(block!)
        from value in BlockKitRules.AllOptions(element).DefaultIfEmpty(element).Select(one => (string?)one["value"])
        select Press.Read((string)element["action_id"]!, value);
}
