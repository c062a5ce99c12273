using System.Collections.Immutable;
using System.Diagnostics;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms.Rendering;
using CommunityBot.Slack.Wire.Blocks;

namespace CommunityBot.Slack.Rendering;

/// <summary>
/// Draws neutral blocks as Block Kit. What is empty isn't drawn, since Slack refuses it; a picture that Slack couldn't
/// fetch becomes a link or its description; a menu whose options don't fit becomes buttons. A button's value may be
/// 1,500 characters long; one that is too long for Slack is left out, since half a value would mean something else.
/// https://docs.slack.dev/reference/block-kit/blocks
/// </summary>
internal sealed class BlockDrawer(Pen pen)
{
    private const int MaxSection = 3000;
    private const int MaxContext = 2000;
    private const int MaxHeader = 150;
    private const int MaxField = 2000;
    private const int MaxFieldLabel = 500;
    private const int MaxFields = 10;
    private const int MaxLinkText = 500;
    private const int MaxAddress = 2000;
    private const int MaxAlt = 2000;
    private const int MaxPlaceholder = 150;
    private const int MaxButton = 75;
    private const int MaxValue = 2000;
    private const int MaxInRow = 25;
    private const int LongValue = 300;
    private const int MaxInLongRow = 5;
    private const int MaxMenuBytes = 60_000;

    private int _pressable;

    public ImmutableArray<BlockPayload> Draw(Block block) =>
        block switch
        {
            Block.Heading heading => Heading(heading.Text),
            Block.Paragraph paragraph => Section(pen.Markup(paragraph.Text)),
            Block.Fields fields => Fields(fields.Items),
            Block.Buttons buttons => Rows(buttons.Items),
            Block.Choice choice => Choice(choice),
            Block.Image image => Image(image),
            Block.Link link => Section(Address(link.Target, link.Label)),
            // Where a message is posted its files come below it; elsewhere their description has to do.
            Block.File file => Context(pen.Markup(file.Alt)),
            Block.Divider => [new BlockPayload.Divider()],
            Block.Context context => Context(pen.Markup(context.Text)),
            _ => throw new UnreachableException(),
        };

    public ImmutableArray<BlockPayload> Heading(Phrase text) =>
        pen.Line(text, MaxHeader) is { } line ? [new BlockPayload.Header(line)] : [];

    private static ImmutableArray<BlockPayload> Section(string markup) =>
        markup.Length > 0 ? [new BlockPayload.Section { Text = new(Cut.Mrkdwn(markup, MaxSection)) }] : [];

    private static ImmutableArray<BlockPayload> Context(string markup) =>
        markup.Length > 0 ? [new BlockPayload.Context([new(Cut.Mrkdwn(markup, MaxContext))])] : [];

    private ImmutableArray<BlockPayload> Fields(ImmutableArray<Field> fields) =>
        [
            .. fields
                .Select(Field)
                .OfType<MrkdwnPayload>()
                .Chunk(MaxFields)
                .Select(some => new BlockPayload.Section { Fields = [.. some] }),
        ];

    private MrkdwnPayload? Field(Field field)
    {
        var label = Cut.Mrkdwn(pen.Markup(field.Label).Replace('\n', ' ').Trim(), MaxFieldLabel);
        var value = pen.Markup(field.Value);

        return (label, value) switch
        {
            ("", "") => null,
            ("", _) => new(Cut.Mrkdwn(value, MaxField)),
            _ => new(Cut.Mrkdwn($"*{label}*\n{Pen.OrNothing(value)}", MaxField)),
        };
    }

    /// <summary>Buttons in rows; Slack wraps a row where it is too narrow.</summary>
    public ImmutableArray<BlockPayload> Rows(ImmutableArray<Button> buttons)
    {
        ImmutableArray<ElementPayload> elements = [.. buttons.Select(Button).OfType<ElementPayload>()];
        var isLong = buttons.Any(button => button.Value.Length > LongValue);

        return [.. elements.Chunk(isLong ? MaxInLongRow : MaxInRow).Select(row => new BlockPayload.Actions([.. row]))];
    }

    private ElementPayload.Button? Button(Button button)
    {
        var value = Guarded.Write(button.Value);

        return value.Length > MaxValue
            ? null
            : new(ActionId.OfButton(button.Action, _pressable++), pen.LineOrNothing(button.Label, MaxButton))
            {
                Value = value.Length > 0 ? value : null,
                Style = button.Style switch
                {
                    ButtonStyle.Primary => "primary",
                    ButtonStyle.Danger => "danger",
                    _ => null,
                },
            };
    }

    private ImmutableArray<BlockPayload> Choice(Block.Choice choice)
    {
        var prefix = OptionCode.Prefix(choice.Options.Select(option => option.Value), ActionId.RoomFor(choice.Action));
        ImmutableArray<(Option Option, string? Code)> coded =
        [
            .. choice.Options.Select(option => (option, OptionCode.Write(prefix, option.Value))),
        ];

        if (coded.Any(one => one.Code is null))
            return
            [
                .. Section(pen.Markup(choice.Label)),
                .. Rows([.. choice.Options.Select(option => new Button(option.Label, choice.Action, option.Value))]),
            ];

        var menu = OptionMenu.Of(pen, coded.Select(one => (one.Option, one.Code!)), selected: [], MaxMenuBytes);

        return menu.Options.IsEmpty ? [] : [Menu(choice, prefix, menu)];
    }

    private BlockPayload.Section Menu(Block.Choice choice, string prefix, OptionMenu menu) =>
        new()
        {
            Text = new(Cut.Mrkdwn(Pen.OrNothing(pen.Markup(choice.Label)), MaxSection)),
            Accessory = new ElementPayload.StaticSelect(
                ActionId.OfMenu(choice.Action, _pressable++, prefix),
                pen.LineOrNothing(BlockTexts.Choose, MaxPlaceholder)
            )
            {
                Options = menu.List,
                OptionGroups = menu.Groups,
            },
        };

    private ImmutableArray<BlockPayload> Image(Block.Image image) =>
        PublicAddress.Is(image.Source, MaxAddress)
            ? [new BlockPayload.Image(image.Source.AbsoluteUri, pen.LineOrNothing(image.Alt, MaxAlt).Text)]
            : Section(Address(image.Source, image.Alt));

    /// <summary>A link beside the host that it leads to; the text alone where the address is none for people.</summary>
    private string Address(Uri target, Phrase label)
    {
        var text = Cut.Mrkdwn(pen.LinkText(label), MaxLinkText);

        return PublicAddress.IsForPeople(target, MaxAddress)
            ? $"{Mrkdwn.Link(target, text)} ({Mrkdwn.Escape(target.IdnHost)})"
            : text;
    }
}
