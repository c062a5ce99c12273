using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms.Rendering;
using CommunityBot.Teams.Wire.Cards;

namespace CommunityBot.Teams.Rendering;

/// <summary>
/// Draws neutral blocks as elements of a card. What is empty isn't drawn; a picture that Teams couldn't fetch becomes a
/// link or its description. Labelled values stand in columns rather than in a set of facts, since clients put days
/// and times into a reader's zone in text blocks alone. Up to six options of a choice are buttons, which act at once as a
/// choice is meant to; more are a set of choices to search in, with a button beside it. A file is a text to copy, as one
/// that is handed in is pasted: a bot has no files in channels, and elsewhere only with a consent to each.
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4
/// </summary>
internal sealed class BlockDrawer(Pen pen, Surface surface)
{
    private const int MaxHeading = 300;
    private const int MaxParagraph = 3_000;
    private const int MaxRemark = 1_500;
    private const int MaxFieldLabel = 100;
    private const int MaxField = 1_000;
    private const int LabelWidth = 1;
    private const int ValueWidth = 3;
    private const int MaxAddress = 2_000;
    private const int MaxAlt = 500;

    /// <summary>Stands for a line until it is known what it is above.</summary>
    public static readonly ElementPayload Line = new ElementPayload.Container([]) { Separator = true };

    private readonly ButtonDrawer _buttons = new(pen, surface);
    private readonly ChoiceDrawer _choices = new(pen);

    private int _number;

    public ImmutableArray<ElementPayload> Draw(Block block) =>
        block switch
        {
            Block.Heading heading => Heading(heading.Text),
            Block.Paragraph paragraph => Paragraph(pen.Markdown(paragraph.Text, MaxParagraph)),
            Block.Fields fields => Fields(fields.Items),
            Block.Buttons buttons => _buttons.Rows(buttons.Items),
            Block.Choice choice => Choice(choice),
            Block.Image image => Image(image),
            Block.Link link => Paragraph(Link(link.Target, link.Label)),
            Block.File file => File(file),
            Block.Divider => [Line],
            Block.Context context => Remark(context.Text),
            _ => throw new UnreachableException(),
        };

    /// <summary>A remark in small print.</summary>
    public ImmutableArray<ElementPayload> Remark(Phrase remark) =>
        pen.Markdown(remark, MaxRemark) is { Length: > 0 } text
            ?
            [
                new ElementPayload.TextBlock(text)
                {
                    Size = "Small",
                    IsSubtle = true,
                    Spacing = "Small",
                },
            ]
            : [];

    private static ImmutableArray<ElementPayload> Paragraph(string text) =>
        text.Length > 0 ? [new ElementPayload.TextBlock(text)] : [];

    private ImmutableArray<ElementPayload> Heading(Phrase heading)
    {
        var text = pen.MarkdownLine(heading, MaxHeading);
        if (text.Length == 0)
            return [];

        var size = _number++ == 0 ? "Large" : "Medium";

        return
        [
            new ElementPayload.TextBlock(text)
            {
                Style = "heading",
                Size = size,
                Weight = "Bolder",
            },
        ];
    }

    private ImmutableArray<ElementPayload> Fields(ImmutableArray<Field> fields) =>
        [
            .. fields
                .Select(Field)
                .OfType<ElementPayload.ColumnSet>()
                .Select((columns, row) => row == 0 ? columns : columns with { Spacing = "Small" }),
        ];

    private ElementPayload.ColumnSet? Field(Field field) =>
        (pen.MarkdownLine(field.Label, MaxFieldLabel), pen.Markdown(field.Value, MaxField)) switch
        {
            ("", "") => null,
            var (label, value) => new([
                new(LabelWidth, [new ElementPayload.TextBlock(Pen.OrNothing(label)) { Weight = "Bolder" }]),
                new(ValueWidth, [new ElementPayload.TextBlock(Pen.OrNothing(value))]),
            ]),
        };

    private ImmutableArray<ElementPayload> Choice(Block.Choice choice)
    {
        ImmutableArray<Button> asButtons = [.. choice.Options.DistinctBy(option => option.Value).Select(ButtonOf)];
        if (asButtons.Length > ButtonDrawer.MaxInRow && surface is Surface.Message)
            return [_choices.Container(choice, Id(), _buttons)];

        return asButtons.IsEmpty
            ? []
            : [.. Paragraph(pen.Markdown(choice.Label, MaxParagraph)), .. _buttons.Rows(asButtons)];

        Button ButtonOf(Option option) => new(option.Label, choice.Action, option.Value);
    }

    private ImmutableArray<ElementPayload> File(Block.File file)
    {
        var name = new Phrase.Verbatim(file.Name);

        // In a dialog it would be sent off with what is filled in.
        if (surface is Surface.Dialog)
            return Remark(file.Alt);

        if (file.Content.Length > FormDrawer.MaxFile)
            return Remark(CardTexts.TooLongToCopy(name));

        var content = new ElementPayload.TextInput(Id(), pen.LineOrNothing(file.Alt, MaxAlt), FormDrawer.MaxFile)
        {
            IsMultiline = true,
            Value = Words.Clean(file.Content),
        };

        return [content, .. Remark(CardTexts.CopyFile(name))];
    }

    private string Id() => string.Create(CultureInfo.InvariantCulture, $"choice-{_number++}");

    private ImmutableArray<ElementPayload> Image(Block.Image image) =>
        PublicAddress.Is(image.Source, MaxAddress)
            ? [new ElementPayload.Image(image.Source.AbsoluteUri, pen.LineOrNothing(image.Alt, MaxAlt))]
            : Paragraph(Link(image.Source, image.Alt));

    /// <summary>A link beside the host that it leads to; the text alone where the address is none for people.</summary>
    private string Link(Uri target, Phrase label)
    {
        var text = pen.MarkdownLine(label, MaxHeading);

        return PublicAddress.IsForPeople(target, MaxAddress)
            ? $"{Markdown.Link(target, Pen.OrNothing(text))} ({Markdown.Escape(target.IdnHost)})"
            : text;
    }
}
