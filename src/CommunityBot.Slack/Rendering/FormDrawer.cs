using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms.Rendering;
using CommunityBot.Slack.Wire.Blocks;
using NodaTime.Text;

namespace CommunityBot.Slack.Rendering;

/// <summary>
/// Draws the inputs of a form. What stands in an input already is shown only where Slack would take it: a day that is none
/// or an option that isn't there would make it refuse the whole form. Long labels and hints are cut, the shorter the more
/// inputs there are; what people typed never is, but at the length that the input allows: all that stands in a form's inputs may be some 100,000 letters long, more than
/// any form asks for.
/// https://docs.slack.dev/reference/block-kit/blocks/input-block
/// </summary>
internal sealed class FormDrawer(Pen pen, FormMetadata metadata, ImmutableArray<Input> inputs)
{
    private const int MaxWords = 2000;
    private const int WordsOfAllInputs = 12_000;
    private const int BytesOfAllMenus = 150_000;
    private const int MaxText = 3000;
    private const int MaxCheckboxes = 10;
    private const int MaxPlaceholder = 150;
    private const string Action = "input";

    private readonly int _words = Math.Clamp(WordsOfAllInputs / Math.Max(inputs.Length, 1), 1, MaxWords);

    private readonly int _menuBytes =
        BytesOfAllMenus / Math.Max(inputs.Count(input => input is Input.One or Input.Several), 1);

    /// <summary>The metadata with what the menus drawn so far need of it.</summary>
    public FormMetadata Metadata { get; private set; } = metadata;

    /// <summary>The input; null where it is a menu of nothing.</summary>
    public BlockPayload.Input? Draw(Input input) =>
        Element(input) is { } element
            ? new(pen.LineOrNothing(input.Label, _words), element)
            {
                BlockId = InputId.Of(input.Name, Metadata.Drawing),
                Hint = input.Hint is { } hint ? pen.Line(hint, _words) : null,
                Optional = input.Optional,
            }
            : null;

    private ElementPayload? Element(Input input) =>
        input switch
        {
            Input.Text { Suggestions: { } suggestions } text when FirstFits(text) => Search(text, suggestions),
            Input.Text text => Text(text),
            Input.Date => new ElementPayload.DatePicker(Action)
            {
                InitialDate = First(input) is { } day && LocalDatePattern.Iso.Parse(day).Success ? day : null,
            },
            Input.Time => new ElementPayload.TimePicker(Action)
            {
                InitialTime =
                    First(input) is { } time && LocalTimePattern.HourMinuteIso.Parse(time).Success ? time : null,
            },
            Input.Number number => Number(number),
            Input.One one => One(one),
            Input.Several several => Several(several),
            Input.File file => new ElementPayload.FileInput(Action, [file.Extension.TrimStart('.')]),
            _ => throw new UnreachableException(),
        };

    private static ElementPayload.PlainTextInput Text(Input.Text text)
    {
        var length = Math.Clamp(text.MaxLength, 1, MaxText);

        return new(Action, length, text.Multiline)
        {
            InitialValue = First(text) is { } typed ? Cut.Plain(Words.Clean(typed), length) : null,
        };
    }

    /// <summary>
    /// A menu that Slack asks us to fill while somebody types; its action is the name of the suggestions, and what is
    /// suggested is label and value alike. https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element
    /// </summary>
    private ElementPayload.ExternalSelect Search(Input.Text text, string suggestions) =>
        new(ActionId.OfButton(suggestions, 0), pen.LineOrNothing(BlockTexts.Type, MaxPlaceholder), MinQueryLength: 1)
        {
            InitialOption = First(text) is { } typed ? new(new(typed), typed) : null,
        };

    private static ElementPayload.NumberInput Number(Input.Number number) =>
        new(Action, Written(number.Min), Written(number.Max))
        {
            InitialValue =
                int.TryParse(First(number), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
                && value >= number.Min
                && value <= number.Max
                    ? Written(value)
                    : null,
        };

    private ElementPayload.StaticSelect? One(Input.One one)
    {
        var (id, menu) = Menu(one.Options, one.Values.IsEmpty ? [] : [one.Values[0]]);

        return menu.Options.IsEmpty
            ? null
            : new(id, pen.LineOrNothing(BlockTexts.Choose, MaxPlaceholder))
            {
                Options = menu.List,
                OptionGroups = menu.Groups,
                InitialOption = menu.Selected.FirstOrDefault(),
            };
    }

    private ElementPayload? Several(Input.Several several)
    {
        var (id, menu) = Menu(several.Options, several.Values);
        ImmutableArray<OptionPayload>? selected = menu.Selected.IsEmpty ? null : menu.Selected;

        return menu.Options.Length switch
        {
            0 => null,
            <= MaxCheckboxes => new ElementPayload.Checkboxes(id, menu.Options) { InitialOptions = selected },
            _ => new ElementPayload.MultiStaticSelect(id, pen.LineOrNothing(BlockTexts.Choose, MaxPlaceholder))
            {
                Options = menu.List,
                OptionGroups = menu.Groups,
                InitialOptions = selected,
            },
        };
    }

    private (string Id, OptionMenu Menu) Menu(ImmutableArray<Option> options, ImmutableArray<string> selected)
    {
        var prefix = OptionCode.Prefix(options.Select(option => option.Value), ActionId.RoomFor(Action));
        var coded = options
            .Select(option => (option, code: OptionCode.Write(prefix, option.Value) ?? InTable(option.Value)))
            .Where(one => one.code is not null)
            .Select(one => (one.option, one.code!));

        return (ActionId.OfMenu(Action, 0, prefix), OptionMenu.Of(pen, coded.ToList(), selected, _menuBytes));
    }

    /// <summary>A place in the form's table for a value that is too long; null where the table is full.</summary>
    private string? InTable(string value)
    {
        if (Metadata.With(value) is not { } more)
            return null;

        Metadata = more;
        return OptionCode.PlaceInTable(more.Table.Length - 1);
    }

    private static bool FirstFits(Input.Text text) =>
        First(text) is not { } typed
        || typed.Length <= OptionMenu.MaxLabel && !Words.IsBlank(typed) && Words.OneLine(typed) == typed;

    private static string? First(Input input) => input.Values is [{ Length: > 0 } first, ..] ? first : null;

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}
